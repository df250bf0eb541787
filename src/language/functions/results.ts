import { lengthOf } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import type { Type } from "../../value/type";
import type { Value } from "../../value/value";
import { type Refinements, UnknownContent } from "../../value/value";
import { unknownBecause } from "../unknowns";

/** A value that is not null and not known yet because parts of others are not. */
export function notYet(type: Type, because: readonly Value[], refinements: Refinements = {}): Value {
  return unknownBecause(because, type, { ...refinements, notNull: true });
}

/** Least and greatest number of elements; `max` may be infinite. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** How many elements a list, set, map, tuple or object has, as far as that is known. Linear for sets, else constant. */
export function lengthsOf(value: Value): Lengths {
  const length = lengthOf(value);
  if (length !== undefined) return { min: length, max: length };
  const { content } = value;
  if (content instanceof UnknownContent) {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = content.refinements;
    return { min: minLength, max: maxLength };
  }
  // What is left is a set of which some elements may turn out to be equal.
  const elements = Array.isArray(content) ? (content as readonly Value[]) : [];
  return { min: Math.max(elements.filter(isWhollyKnown).length, Math.min(1, elements.length)), max: elements.length };
}

/** The same as what is known of an unknown list, set or map. */
export function refinedBy({ min, max }: Lengths): Refinements {
  return { minLength: min, ...(max === Number.POSITIVE_INFINITY ? {} : { maxLength: max }) };
}
