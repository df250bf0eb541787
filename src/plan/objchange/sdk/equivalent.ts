import { sameValue } from "../../../value/equal";
import { compare, isWhole, type Num, toDouble } from "../../../value/number";
import { isMembers, type Members, UnknownContent, type Value } from "../../../value/value";

/**
 * Whether two values are the same but for null against "", 0, false or an empty collection, at any depth
 * (hcl2shim.ValuesSDKEquivalent). Quadratic in the elements of sets.
 */
export function equivalent(a: Value, b: Value): boolean {
  if (sameValue(a, b)) return true;
  const [x, y] = [a.content, b.content];
  if (x instanceof UnknownContent || y instanceof UnknownContent)
    return x instanceof UnknownContent && y instanceof UnknownContent;
  const zero = isZero(a);
  if (zero || isZero(b)) return zero === isZero(b);
  if (Array.isArray(x) && Array.isArray(y))
    return a.type.kind === "set" ? equivalentSets(x, y) : equivalentElements(x, y);
  if (isMembers(x) && isMembers(y)) return equivalentMembers(x, y);
  if (a.type.kind === "number" && b.type.kind === "number") return equivalentNumbers(x as Num, y as Num);
  return false;
}

function isZero({ type, content }: Value): boolean {
  if (content === null) return true;
  if (content instanceof UnknownContent) return false;
  if (Array.isArray(content)) return content.length === 0;
  if (isMembers(content)) return content.size === 0;
  return type.kind === "number" ? compare(content as Num, 0) === 0 : content === "" || content === false;
}

function equivalentElements(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((one, i) => equivalent(one, b[i] as Value));
}

function equivalentSets(a: readonly Value[], b: readonly Value[]): boolean {
  const has = (others: readonly Value[], one: Value): boolean => others.some((other) => equivalent(one, other));
  return a.length === b.length && a.every((one) => has(b, one)) && b.every((one) => has(a, one));
}

function equivalentMembers(a: Members, b: Members): boolean {
  if (a.size !== b.size) return false;
  for (const name of a.keys()) {
    const other = b.get(name);
    if (!other || !equivalent(a.get(name) as Value, other)) return false;
  }
  return true;
}

/** Fractions are the same when they are as doubles. */
function equivalentNumbers(a: Num, b: Num): boolean {
  return compare(a, b) === 0 || (!isWhole(a) && !isWhole(b) && toDouble(a) === toDouble(b));
}
