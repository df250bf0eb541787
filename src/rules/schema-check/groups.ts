import { memo } from "../../memo";
import type { JsonObject } from "../../model/json";
import { dynamicBlocks } from "../../model/resource";
import type { Attribute } from "../../provider/descriptor";
import type { BodyCheck } from "./body";

type Attributes = Readonly<Record<string, Attribute>>;

/** Attributes that name others: for most types few or none, so they are looked up once. */
interface Grouped {
  readonly conflicts: readonly (readonly [string, readonly string[]])[];
  readonly exactlyOne: readonly (readonly string[])[];
  readonly atLeastOne: readonly (readonly string[])[];
}

/** Checks the attributes that exclude or need each other, as the provider's SDK does: by presence, and not before the values are known. */
export function checkGroups(body: JsonObject, attributes: Attributes, mistakes: BodyCheck): void {
  const groups = groupsOf(attributes);
  if (groups.conflicts.length + groups.exactlyOne.length + groups.atLeastOne.length === 0) return;
  const dynamic = dynamicBlocks(body["dynamic"]);
  const isSet = (name: string): boolean => dynamic.includes(name) || mistakes.isSet(body[name]);
  // One that is not known yet may turn out to be null.
  const isOpen = (name: string): boolean => dynamic.includes(name) || mistakes.isOpen(body[name]);
  const said = new Set<string>();
  for (const [name, others] of groups.conflicts) {
    if (!isSet(name)) continue;
    for (const other of others) {
      const pair = [name, other].sort().join(" ");
      if (said.has(pair) || !isSet(other) || isOpen(name) || isOpen(other)) continue;
      said.add(pair);
      mistakes.add("conflict", name, { other });
    }
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

const groupsOf = memo((attributes: Attributes): Grouped => {
  const entries = Object.entries(attributes);
  return {
    conflicts: entries.flatMap(([name, { conflictsWith }]) => (conflictsWith ? [[name, conflictsWith] as const] : [])),
    exactlyOne: distinct(entries.map(([, { exactlyOneOf }]) => exactlyOneOf)),
    atLeastOne: distinct(entries.map(([, { atLeastOneOf }]) => atLeastOneOf)),
  };
});

function distinct(groups: readonly (readonly string[] | undefined)[]): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const group of groups) if (group) found.set([...group].sort().join(" "), group);
  return [...found.values()];
}
