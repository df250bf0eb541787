import { SAFE, UNSAFE } from "./conversion";
import type { Type } from "./type";

/**
 * The type that values of all these types can be converted to, as go-cty's convert.UnifyUnsafe finds it, or Unify if `safe`;
 * undefined if there is none, and for no types. `dynamic` if it depends on what is not known yet.
 */
export function unify(types: readonly Type[], safe = false): Type | undefined {
  return (safe ? SAFE : UNSAFE).unify(types);
}
