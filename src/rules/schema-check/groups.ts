import type { JsonObject } from "../../model/json";
import type { Attributes } from "../../schema/attribute";
import type { Mistakes } from "./mistake";
import { atPath } from "./paths";
import type { Reading } from "./reading";

/** Attributes that name others: for most types few or none, so they are looked up once. */
interface Grouped {
  readonly conflicts: readonly (readonly [string, readonly string[]])[];
  readonly together: readonly (readonly [string, readonly string[]])[];
  readonly exactlyOne: readonly (readonly string[])[];
  readonly atLeastOne: readonly (readonly string[])[];
}

const GROUPS = new WeakMap<Attributes, Grouped>();

/**
 * Checks the attributes that exclude or need each other, as the provider's SDK does: by presence, and not before the values
 * are known.
 *
 * @param body of the whole resource, whose paths are named.
 * @param path of the body whose attributes these are, `system_disk.0.`; empty at the top.
 */
export function checkGroups(
  body: JsonObject,
  attributes: Attributes,
  path: string,
  mistakes: Mistakes,
  reading: Reading,
): void {
  const groups = groupsOf(attributes);
  if (!groups) return;
  const isSet = (name: string): boolean => {
    const at = atPath(body, name);
    return at === "dynamic" || (reading.isSet(at.raw) && !(Array.isArray(at.raw) && at.raw.length === 0));
  };
  // One that is not known yet may turn out to be null.
  const isOpen = (name: string): boolean => {
    const at = atPath(body, name);
    return at === "dynamic" || reading.isOpen(at.raw);
  };
  const said = new Set<string>();
  for (const [name, others] of groups.conflicts) {
    const own = path + name;
    if (!isSet(own)) continue;
    for (const other of others) {
      const pair = [own, other].sort().join(" ");
      if (said.has(pair) || !isSet(other) || isOpen(own) || isOpen(other)) continue;
      said.add(pair);
      mistakes.add("conflict", own, { other });
    }
  }
  for (const [name, others] of groups.together) {
    if (!isSet(path + name) || isOpen(path + name)) continue;
    const lacking = others.filter((other) => !isSet(other));
    if (lacking.length > 0) mistakes.add("required-with", path + name, { other: lacking.join(", ") });
  }
  for (const names of groups.exactlyOne) {
    const set = names.filter(isSet);
    if (set.length === 0) mistakes.add("none-of", names.join(", "));
    const certain = set.filter((name) => !isOpen(name));
    if (certain.length > 1) mistakes.add("one-only", certain.join(", "));
  }
  for (const names of groups.atLeastOne) {
    if (!names.some(isSet)) mistakes.add("none-of", names.join(", "));
  }
}

function groupsOf(attributes: Attributes): Grouped | undefined {
  let groups = GROUPS.get(attributes);
  if (!groups) {
    const all = [...attributes.values()];
    groups = {
      conflicts: all.flatMap(({ name, conflictsWith }) => (conflictsWith ? [[name, conflictsWith] as const] : [])),
      together: all.flatMap(({ name, requiredWith }) => (requiredWith ? [[name, requiredWith] as const] : [])),
      exactlyOne: distinct(all.map(({ exactlyOneOf }) => exactlyOneOf)),
      atLeastOne: distinct(all.map(({ atLeastOneOf }) => atLeastOneOf)),
    };
    GROUPS.set(attributes, groups);
  }
  const { conflicts, together, exactlyOne, atLeastOne } = groups;
  return conflicts.length + together.length + exactlyOne.length + atLeastOne.length === 0 ? undefined : groups;
}

function distinct(groups: readonly (readonly string[] | undefined)[]): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const group of groups) if (group) found.set([...group].sort().join(" "), group);
  return [...found.values()];
}
