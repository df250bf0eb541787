import type { JsonObject } from "../../../model/json";
import { canonicalType, overlayOf } from "../../../provider/overlays";
import { resourceType } from "../../../schema/schemas";
import type { PlannedChange } from "../../planned-change";
import type { Loss, LossKind } from "./sequence";

/** Types without an overlay that hold what is stored in them; for the others `stores` tells it. */
const OTHER_STORES: ReadonlySet<string> = new Set([
  "alicloud_db_instance",
  "alicloud_nas_file_system",
  "alicloud_oss_bucket",
]);

/** What the cloud assigns, and assigns anew: attributes by what is lost with them, each in all of its spellings. */
const ASSIGNED: readonly (readonly [LossKind, readonly string[]])[] = [
  ["mac", ["mac", "mac_address"]],
  ["address", ["ip_address", "public_ip"]],
  ["address", ["private_ip", "primary_ip_address"]],
];

/**
 * What is gone for good when an object is destroyed.
 *
 * @param isWritten whether the configuration says what an attribute of the new object is
 */
export function lossesOf({ change, prior }: PlannedChange, isWritten: (attribute: string) => boolean): Loss[] {
  if (!prior || (change.kind !== "delete" && change.kind !== "replace")) return [];
  const { address } = change;
  const type = canonicalType(change.type);
  const id = firstText(prior.attributes, ["id"]);
  const isNamed = (attribute: string) => change.kind === "delete" || isWritten(attribute);
  const losses: Loss[] =
    id !== undefined && isAssigned(type, id, prior.attributes, isNamed)
      ? [{ address, type, kind: "id", value: id }]
      : [];
  for (const [kind, attributes] of ASSIGNED) {
    const value = firstText(prior.attributes, attributes);
    // Written with another value, nobody can tell whether the one of today was written too.
    const isKept = attributes.some(isWritten) && !change.attributes.some((one) => attributes.includes(one.attribute));
    if (value !== undefined && !isKept) losses.push({ address, type, kind, value });
  }
  return overlayOf(type)?.stores || OTHER_STORES.has(type) ? [...losses, { address, type, kind: "data" }] : losses;
}

/**
 * Whether the next object has another id.
 *
 * @param isNamed whether the configuration says an argument; of what it declares no more, it is taken to have said it
 */
function isAssigned(
  type: string,
  id: string,
  attributes: JsonObject,
  isNamed: (attribute: string) => boolean,
): boolean {
  const assigned = overlayOf(type)?.id.assigned;
  if (assigned === undefined) return !isMadeOut(type, id, attributes, isNamed);
  if (typeof assigned === "boolean") return assigned;
  const { without, prefix } = assigned;
  return !without.some(isNamed) || (prefix !== undefined && firstText(attributes, [prefix]) !== undefined);
}

/** Of a type without an overlay: an id of several parts, or one that is the value of an argument, is no name of its own. */
function isMadeOut(type: string, id: string, attributes: JsonObject, isNamed: (attribute: string) => boolean): boolean {
  if (id.includes(":")) return true;
  const schema = resourceType(type);
  return Object.entries(attributes).some(([name, value]) => {
    const mode = value === id ? schema?.attribute(name)?.mode : undefined;
    if (mode === "required" || mode === "optional") return true;
    // The provider may have filled it in, and does so with ids rather than with names.
    return mode === "optional+computed" && !name.endsWith("id") && isNamed(name);
  });
}

function firstText(attributes: JsonObject, names: readonly string[]): string | undefined {
  return names.map((name) => attributes[name]).find((value) => typeof value === "string" && value !== "") as
    | string
    | undefined;
}
