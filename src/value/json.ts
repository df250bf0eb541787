import type { Type } from "./type";
import { nullValue, type Value } from "./value";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The value of JSON: arrays are tuples, objects are objects, numbers are the decimals that they are written as (0.1 is a
 * tenth). Linear.
 */
export function fromJson(_json: unknown): Value {
  return nullValue();
}

/** Text of JSON, where numbers may have any number of digits. @throws SyntaxError */
export function fromJsonText(text: string): Value {
  return fromJson(JSON.parse(text));
}

/**
 * A value as JSON: sets and tuples are arrays, maps and objects are objects, numbers the nearest double. Marks are left out.
 *
 * @throws RangeError for a value that is not wholly known.
 */
export function toJson(_value: Value): Json {
  return null;
}

/** A value as text of JSON, with all digits of its numbers, names in order, no spaces. `<`, `>`, `&` are left as they are. */
export function jsonText(_value: Value): string {
  return "null";
}

/** The type that `fromJson` gives. */
export function typeOfJson(json: unknown): Type {
  return fromJson(json).type;
}

/** A type as Terraform writes it in JSON: `"string"`, `["list","string"]`, `["object",{"a":"string"}]`. */
export function typeJson(_type: Type): Json {
  return "dynamic";
}
