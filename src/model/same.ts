import { surelyEqual } from "../value/equal";
import { originKey } from "../value/origin";
import type { Origin } from "../value/value";
import type { Answer } from "./answer";
import { Resource } from "./resource";
import { typedOf, valueBehind } from "./typed-answer";

/** Whether two values of which neither is known are the same, whatever they turn out to be: two uses of one reference. */
export function isSame(a: Answer<unknown>, b: Answer<unknown>): boolean {
  if (a.kind !== "unknown" || b.kind !== "unknown") return false;
  if (openKey(a) === undefined || openKey(b) === undefined) return false;
  return surelyEqual(valueBehind(a), valueBehind(b));
}

/**
 * What unknown values are compared by: two with one key are the same. Undefined: nobody knows what it is the value of. Of what
 * a plan alone does not tell, two that name the same may be two.
 */
export function openKey(value: Answer<unknown>): string | undefined {
  if (value.kind === "unknown" && value.missing.kind === "planned") return undefined;
  const origin = value.kind === "unknown" ? typedOf(value)?.origin : undefined;
  return origin && !standsForAll(origin) ? originKey(origin) : undefined;
}

/** One resource that stands for all instances of its block is not the same in all of them. */
function standsForAll({ owner }: Origin): boolean {
  return owner instanceof Resource && owner.repetition.missing !== undefined;
}
