import { memo } from "../../memo";
import type { JsonObject } from "../../model/json";
import type { Attributes } from "../../schema/attribute";
import type { Mistakes } from "./mistake";
import { type AtPath, atPath } from "./paths";
import type { Reading } from "./reading";

/** Attributes that name others: for most types few or none, so they are looked up once. */
interface Grouped {
  readonly conflicts: readonly (readonly [string, readonly string[]])[];
  readonly together: readonly (readonly [string, readonly string[]])[];
  readonly exactlyOne: readonly (readonly string[])[];
  readonly atLeastOne: readonly (readonly string[])[];
}

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
  const presence = new Presence(body, reading);
  checkConflicts(groups, path, presence, mistakes);
  for (const [name, others] of groups.together) {
    if (!presence.isCertain(path + name)) continue;
    const lacking = others.filter((other) => !presence.isSet(other));
    if (lacking.length > 0) mistakes.add("required-with", path + name, { other: lacking.join(", ") });
  }
  for (const names of groups.exactlyOne) {
    const set = names.filter((name) => presence.isSet(name));
    if (set.length === 0) mistakes.add("none-of", names.join(", "));
    const certain = set.filter((name) => presence.isCertain(name));
    if (certain.length > 1) mistakes.add("one-only", certain.join(", "));
  }
  for (const names of groups.atLeastOne) {
    if (!names.some((name) => presence.isSet(name))) mistakes.add("none-of", names.join(", "));
  }
}

function checkConflicts({ conflicts }: Grouped, path: string, presence: Presence, mistakes: Mistakes): void {
  if (conflicts.length === 0) return;
  const said = new Set<string>();
  for (const [name, others] of conflicts) {
    const own = path + name;
    if (!presence.isCertain(own)) continue;
    for (const other of others) {
      if (!presence.isCertain(other)) continue;
      const pair = [own, other].sort().join(" ");
      if (said.has(pair)) continue;
      said.add(pair);
      mistakes.add("conflict", own, { other });
    }
  }
}

/** What is there in a body, by paths. */
class Presence {
  constructor(
    private readonly body: JsonObject,
    private readonly reading: Reading,
  ) {}

  isSet(path: string): boolean {
    return this.isThere(atPath(this.body, path));
  }

  /** One that is not known yet may turn out to be null. */
  isCertain(path: string): boolean {
    const at = atPath(this.body, path);
    return at !== "dynamic" && this.isThere(at) && !this.reading.isOpen(at.raw);
  }

  private isThere(at: AtPath): boolean {
    return at === "dynamic" || (this.reading.isSet(at.raw) && !(Array.isArray(at.raw) && at.raw.length === 0));
  }
}

const groupsOf = memo((attributes: Attributes): Grouped | undefined => {
  const all = [...attributes.values()];
  const groups = {
    conflicts: all.flatMap(({ name, conflictsWith }) => (conflictsWith ? [[name, conflictsWith] as const] : [])),
    together: all.flatMap(({ name, requiredWith }) => (requiredWith ? [[name, requiredWith] as const] : [])),
    exactlyOne: distinct(all.map(({ exactlyOneOf }) => exactlyOneOf)),
    atLeastOne: distinct(all.map(({ atLeastOneOf }) => atLeastOneOf)),
  };
  return Object.values(groups).some((lists) => lists.length > 0) ? groups : undefined;
});

function distinct(groups: readonly (readonly string[] | undefined)[]): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const group of groups) if (group) found.set(group.toSorted().join(" "), group.toSorted());
  return [...found.values()];
}
