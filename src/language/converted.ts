import { ConversionError, convert } from "../value/convert";
import type { Type } from "../value/type";
import type { Value } from "../value/value";

/** A value made to be of a type; undefined if it cannot be. */
export function converted(value: Value, type: Type): Value | undefined {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}
