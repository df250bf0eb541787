import { ConversionError, convert } from "../value/convert";
import { isMembers, tupleValue, type Value } from "../value/value";
import type { AttributeFacts } from "./resource-types";

/**
 * A value as an attribute takes it. One that does not fit stays as it is: `schema/attribute` says so. Blocks keep the
 * types of what is written in them, since a block that leaves attributes out is no object of the whole type.
 */
export function convertedTo(value: Value, { type, isBlock }: AttributeFacts): Value {
  // JSON notation writes one block as an object.
  if (isBlock) return isMembers(value.content) && type.kind !== "object" ? tupleValue([value]) : value;
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) return value;
    throw error;
  }
}
