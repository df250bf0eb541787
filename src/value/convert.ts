import { convertedAt, SAFE, UNSAFE } from "./conversion";
import { sameType, type Type, withoutOptional } from "./type";
import type { Value } from "./value";

export { ConversionError, type ConversionProblem } from "./conversion-error";

/**
 * A value as one of another type, as go-cty's convert.Convert has it; the same object where it is of that type already, and
 * members that need no conversion are not asked for. `dynamic` within the type comes out as what the value has there; what is
 * optional and lacks is null. Marks stay, and what is known of an unknown value as far as it still holds.
 *
 * @throws ConversionError if it cannot be.
 */
export function convert(value: Value, type: Type): Value {
  if (type.kind === "dynamic" || sameType(value.type, withoutOptional(type))) return value;
  return convertedAt(value, type, []);
}

/**
 * Whether there is a conversion of values of one type to another one: unless `safe`, some values may still fail, since not
 * every text is a number.
 */
export function canConvert(from: Type, to: Type, safe = false): boolean {
  return (safe ? SAFE : UNSAFE).between(from, to) !== undefined;
}
