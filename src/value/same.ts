import { compare, type Num } from "./number";
import { sameType } from "./type";
import { type Content, isMembers, type Members, type Refinements, UnknownContent, type Value } from "./value";

/**
 * Whether two values are the same in type, content and marks, also within; unknown ones, if the same is known of them. As
 * go-cty's RawEquals. Linear.
 */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  return a.marks === b.marks && sameType(a.type, b.type) && sameContent(a.content, b.content);
}

function sameContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return sameNumber(a, b);
  if (a instanceof UnknownContent) return b instanceof UnknownContent && sameRefinements(a.refinements, b.refinements);
  if (Array.isArray(a)) return Array.isArray(b) && sameElements(a, b);
  if (isMembers(a)) return isMembers(b) && sameMembers(a, b);
  return sameNumber(a, b);
}

function sameNumber(a: Content, b: Content): boolean {
  return isNumber(a) && isNumber(b) && compare(a, b) === 0;
}

function isNumber(content: Content): content is Num {
  if (typeof content === "number") return true;
  return typeof content === "object" && content !== null && "mantissa" in content;
}

function sameElements(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameValue(a[i] as Value, b[i] as Value)) return false;
  return true;
}

function sameMembers(a: Members, b: Members): boolean {
  if (a.size !== b.size) return false;
  for (const name of a.keys()) {
    const other = b.get(name);
    if (!other || !sameValue(a.get(name) as Value, other)) return false;
  }
  return true;
}

function sameRefinements(a: Refinements, b: Refinements): boolean {
  return (
    Boolean(a.notNull) === Boolean(b.notNull) &&
    (a.prefix ?? "") === (b.prefix ?? "") &&
    (a.minLength ?? 0) === (b.minLength ?? 0) &&
    a.maxLength === b.maxLength &&
    sameBound(a.min, b.min, a.minExclusive, b.minExclusive) &&
    sameBound(a.max, b.max, a.maxExclusive, b.maxExclusive) &&
    (a.candidates === b.candidates || (!!a.candidates && !!b.candidates && sameElements(a.candidates, b.candidates)))
  );
}

function sameBound(a: Num | undefined, b: Num | undefined, exclusiveA = false, exclusiveB = false): boolean {
  if (a === undefined || b === undefined) return a === b;
  return compare(a, b) === 0 && exclusiveA === exclusiveB;
}
