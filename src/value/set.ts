import { setOf, type Type } from "./type";
import { UNMARKED, type Value } from "./value";

/**
 * A set of elements that all have this type already: each once, in the order in which Terraform goes through them. Marks of
 * the elements go to the set.
 */
export function setValue(elements: readonly Value[], elementType: Type): Value {
  return { type: setOf(elementType), content: elements, marks: UNMARKED };
}
