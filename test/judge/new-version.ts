import type { Compared } from "./compared";
import type { JudgedAttributes } from "./facts";
import { isList, isWireObject, UNKNOWN, type Wire, type WireObject } from "./wire";
import { equivalent } from "./zeroes";

/** What changes a launch template without making a version of it (resource_alicloud_ecs_launch_template.go). */
const OTHERS = new Set([
  ...["id", "timeouts", "latest_version_number", "default_version_number", "auto_renew", "auto_renew_period"],
  ...["period_unit", "template_resource_group_id", "template_tags", "update_default_version_number"],
]);

/** Whether a launch template gets another version: then its number is not known. */
export function newVersion(
  attributes: JudgedAttributes,
  compared: Readonly<Record<string, Compared>>,
  proposed: WireObject,
  prior: WireObject,
): boolean {
  if (!attributes["latest_version_number"]) return false;
  return Object.keys(attributes).some((name) => {
    if (OTHERS.has(name)) return false;
    const { differs = false, after = null } = compared[name] ?? {};
    const next = differs ? after : (proposed[name] ?? prior[name] ?? null);
    return !equivalent(asRead(next), asRead(prior[name] ?? null));
  });
}

/** What is not known reads as nothing. */
function asRead(value: Wire): Wire {
  if (value === UNKNOWN) return null;
  if (isList(value)) return value.map(asRead);
  if (!isWireObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asRead(one)]));
}
