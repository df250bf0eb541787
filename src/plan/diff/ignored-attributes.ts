import { type Answer, known } from "../../model/answer";
import { isObject, type Json, type JsonObject, memberOf, setMember } from "../../model/json";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";

const NONE: ReadonlySet<string> = new Set();

/** Whether lifecycle.ignore_changes names an attribute, or a part of it. */
export function isIgnored({ lifecycle }: Resource, attribute: string): boolean {
  return namesIgnored(lifecycle).some(
    (name) => name === "all" || name === attribute || name.startsWith(`${attribute}[`),
  );
}

function namesIgnored({ ignore_changes: ignore }: JsonObject): string[] {
  return typeof ignore === "string" ? [ignore] : Array.isArray(ignore) ? ignore.map(String) : [];
}

/** lifecycle.ignore_changes; nothing where no object is compared with. */
export function ignoredAttributes(resource: Resource, prior: PriorObject | undefined): ReadonlySet<string> {
  if (!prior || prior.tainted) return NONE;
  const { lifecycle } = resource;
  return lifecycle["ignore_changes"] === undefined ? NONE : new Set(namesIgnored(lifecycle));
}

/** `ignore_changes = [tags["owner"]]` ignores one key: the prior value takes its place. */
export function keepIgnored(
  value: Answer,
  before: Json | undefined,
  ignored: ReadonlySet<string>,
  name: string,
): Answer {
  if (ignored.size === 0 || value.kind !== "known" || !isObject(value.value)) return value;
  const kept = { ...value.value };
  for (const path of ignored) {
    const key = path.startsWith(`${name}[`) ? /^\["?([^"\]]+)"?\]$/.exec(path.slice(name.length))?.[1] : undefined;
    if (key === undefined) continue;
    const old = isObject(before) ? memberOf(before, key) : undefined;
    if (old === undefined) delete kept[key];
    else setMember(kept, key, old);
  }
  return known(kept, value.source);
}
