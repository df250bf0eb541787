import type { Type } from "./type";
import { listOf, mapOf } from "./type";
import { UNMARKED, type Value } from "./value";

/** A list of elements that all have this type already. */
export function listValue(elements: readonly Value[], elementType: Type): Value {
  return { type: listOf(elementType), content: elements, marks: UNMARKED };
}

/** A map of members that all have this type already, in any order. */
export function mapValue(members: ReadonlyMap<string, Value>, elementType: Type): Value {
  return { type: mapOf(elementType), content: members, marks: UNMARKED };
}

/** Elements of a list, tuple or set; of a map or an object the values in the order of the keys. None of anything else. */
export function elementsOf(_value: Value): readonly Value[] {
  return [];
}

/** Names of the members of a map or an object, in order. None of anything else. */
export function keysOf(_value: Value): readonly string[] {
  return [];
}

/**
 * How many elements a value has: also of an unknown tuple or object, whose type says it. Undefined where it is not known (an
 * unknown or null collection, a set whose unknown elements may turn out to be equal) and for what has no elements.
 */
export function lengthOf(_value: Value): number | undefined {
  return undefined;
}
