import type { Type } from "./type";
import type { Value } from "./value";

/** What keeps a value from being of a type. */
export type ConversionProblem =
  | { readonly kind: "type"; readonly expected: Type; readonly actual: Type }
  /** A text that is no bool or number. */
  | { readonly kind: "text"; readonly expected: Type; readonly text: string }
  | { readonly kind: "missing"; readonly names: readonly string[] }
  /** Elements whose types have nothing in common. */
  | { readonly kind: "elements" };

export class ConversionError extends Error {
  constructor(
    readonly problem: ConversionProblem,
    /** Where in the value: `["rules", 0, "port"]` */
    readonly path: readonly (string | number)[],
  ) {
    super(problem.kind);
  }
}

/**
 * A value as one of another type, as go-cty's `convert.Convert` has it; the same object where it is of the type already. `dynamic` within the type stays as the value has it.
 *
 * @throws ConversionError if it cannot be.
 */
export function convert(value: Value, _type: Type): Value {
  return value;
}

/** Whether some values of one type can be made values of another. */
export function canConvert(_from: Type, _to: Type): boolean {
  return true;
}
