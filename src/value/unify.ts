import type { Type } from "./type";

/** The type that values of all these types can be converted to; undefined if there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  return types[0];
}
