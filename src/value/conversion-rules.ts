import type { ValuePath } from "./conversion-error";
import type { Type } from "./type";
import type { Value } from "./value";

/** Makes values of one type values of another. The path is that of the value, for errors; whoever goes deeper adds to it. */
export type Conversion = (value: Value, path: ValuePath) => Value;

/** Nothing is to be done. */
export const SAME: Conversion = (value) => value;

/**
 * How types go together. go-cty decides by the types alone whether there is a conversion, before it looks at any value: an
 * empty list of objects is no list of texts. *Safe* ones succeed for every value.
 */
export interface Rules {
  readonly safe: boolean;
  /** Only the safe ones. */
  readonly safely: Rules;
  /** The conversion from one type to another; undefined if there is none. */
  between(from: Type, to: Type): Conversion | undefined;
  /** The type that values of all these types can be converted to by these rules. */
  unify(types: readonly Type[]): Type | undefined;
}
