import type { Json, JsonObject } from "../../model/json";
import { isObject, setMember } from "../../model/json";
import { elementsOf, keysOf } from "../../value/collection";
import { toJson } from "../../value/json";
import { isMembers, UnknownContent, type Value } from "../../value/value";

/** A value in a plan: what is known of it, and where it is not, in the two trees of Terraform's plan JSON. */
export interface PlannedValue {
  /** Unknown members of an object are left out, unknown elements of a list are null. Undefined: nothing is known. */
  readonly value: Json | undefined;
  /** True where unknown; lists keep an entry for each element, objects only the members that are no plain `false`. */
  readonly unknown: Json;
}

export const UNKNOWN: PlannedValue = { value: undefined, unknown: true };

export function knownValue(value: Json): PlannedValue {
  return { value, unknown: unmarkedShape(value) };
}

export function plannedList(elements: readonly PlannedValue[]): PlannedValue {
  return {
    value: elements.map(({ value }) => value ?? null),
    unknown: elements.map(({ unknown }) => unknown),
  };
}

export function plannedObject(members: readonly (readonly [string, PlannedValue])[]): PlannedValue {
  const value: JsonObject = {};
  const unknown: JsonObject = {};
  for (const [name, member] of members) {
    if (member.value !== undefined) setMember(value, name, member.value);
    if (member.unknown !== false) setMember(unknown, name, member.unknown);
  }
  return { value, unknown };
}

/** A value of the language in that form. Linear. */
export function plannedOf(value: Value): PlannedValue {
  const { content } = value;
  if (content instanceof UnknownContent) return UNKNOWN;
  if (Array.isArray(content)) return plannedList(elementsOf(value).map(plannedOf));
  if (!isMembers(content)) return knownValue(toJson(value) as Json);
  return plannedObject(keysOf(value).map((name) => [name, plannedOf(content.get(name) as Value)] as const));
}

/** Whether any leaf of such a tree is true. */
export function holdsTrue(tree: Json): boolean {
  if (Array.isArray(tree)) return tree.some(holdsTrue);
  return isObject(tree) ? Object.values(tree).some(holdsTrue) : tree === true;
}

/** The tree of a value in which nothing is marked. */
export function unmarkedShape(value: Json): Json {
  if (Array.isArray(value)) return value.map(unmarkedShape);
  if (!isObject(value)) return false;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const shape = unmarkedShape(member);
    return shape === false ? [] : [[name, shape] as const];
  });
  return Object.fromEntries(members);
}
