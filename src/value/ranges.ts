import { lengthOf } from "./collection";
import { conforms } from "./conforms";
import { compare, type Num } from "./number";
import { sameValue } from "./same";
import { eitherShape, type TextShape } from "./shape";
import { isCollection } from "./type";
import type { Value } from "./value";
import { type Refinements, UnknownContent } from "./value";

/** More candidates than these are not kept: whoever asked for them all would wait, and learn nothing. */
const MOST_CANDIDATES = 64;

/** What is known of a value, whether it is known itself or not. Of a null: that it is the only candidate. */
export function rangeOf(value: Value): Refinements {
  const { type, content } = value;
  if (content instanceof UnknownContent) return content.refinements;
  if (content === null) return { candidates: [value] };
  if (type.kind === "string") return { notNull: true, prefix: content as string, candidates: [value] };
  if (type.kind === "number") return { notNull: true, min: content as Num, max: content as Num, candidates: [value] };
  if (type.kind === "bool") return { notNull: true, candidates: [value] };
  const length = isCollection(type) ? lengthOf(value) : undefined;
  return length === undefined ? { notNull: true } : { notNull: true, minLength: length, maxLength: length };
}

/** What is known of a value of which the one and the other are known. */
export function bothBounds(a: Refinements, b: Refinements): Refinements {
  const kept = a.candidates && b.candidates?.filter((one) => a.candidates?.some((other) => sameValue(one, other)));
  return range({
    notNull: a.notNull === true || b.notNull === true,
    prefix: (a.prefix ?? "").length > (b.prefix ?? "").length ? a.prefix : b.prefix,
    lower: tighter(lowerOf(a), lowerOf(b), 1),
    upper: tighter(upperOf(a), upperOf(b), -1),
    minLength: Math.max(a.minLength ?? 0, b.minLength ?? 0),
    maxLength: Math.min(a.maxLength ?? Infinity, b.maxLength ?? Infinity),
    candidates: kept ?? a.candidates ?? b.candidates,
    shape: a.shape ?? b.shape,
  });
}

/** What is known of a value of which the one or the other is known. */
export function commonRefinements(a: Refinements, b: Refinements): Refinements {
  const all = a.candidates && b.candidates && [...a.candidates];
  for (const one of (all && b.candidates) ?? []) if (!all?.some((other) => sameValue(one, other))) all?.push(one);
  return range({
    notNull: a.notNull === true && b.notNull === true,
    prefix: commonPrefix(a.prefix ?? "", b.prefix ?? ""),
    lower: looser(lowerOf(a), lowerOf(b), 1),
    upper: looser(upperOf(a), upperOf(b), -1),
    minLength: Math.min(a.minLength ?? 0, b.minLength ?? 0),
    maxLength: Math.max(a.maxLength ?? Infinity, b.maxLength ?? Infinity),
    candidates: all && all.length <= MOST_CANDIDATES ? all : undefined,
    shape: a.shape && b.shape && eitherShape(a.shape, b.shape),
  });
}

/**
 * Whether an unknown value may turn out to be this one, as go-cty's ValueRange.Includes has it. Candidates are not looked at.
 */
export function mayBe(unknown: UnknownContent, type: Value["type"], value: Value): boolean {
  const { notNull, prefix = "", minLength = 0, maxLength = Infinity } = unknown.refinements;
  if (value.content === null) return !notNull;
  if (!conforms(value.type, type)) return false;
  if (value.content instanceof UnknownContent) return true;
  if (type.kind === "string") return (value.content as string).startsWith(prefix);
  if (type.kind === "number") return isWithin(unknown.refinements, value.content as Num);
  if (!isCollection(type)) return true;
  const length = lengthOf(value);
  return length === undefined || (minLength <= length && length <= maxLength);
}

interface Bound {
  readonly at: Num;
  readonly exclusive: boolean;
}

function lowerOf({ min, minExclusive = false }: Refinements): Bound | undefined {
  return min === undefined ? undefined : { at: min, exclusive: minExclusive };
}

function upperOf({ max, maxExclusive = false }: Refinements): Bound | undefined {
  return max === undefined ? undefined : { at: max, exclusive: maxExclusive };
}

function tighter(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): Bound | undefined {
  if (!a || !b) return a ?? b;
  const order = compare(a.at, b.at) * side;
  return order > 0 || (order === 0 && a.exclusive) ? a : b;
}

function looser(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): Bound | undefined {
  if (!a || !b) return undefined;
  const order = compare(a.at, b.at) * side;
  return order < 0 || (order === 0 && !a.exclusive) ? a : b;
}

function isWithin(range: Refinements, n: Num): boolean {
  const [lower, upper] = [lowerOf(range), upperOf(range)];
  if (lower && compare(n, lower.at) < (lower.exclusive ? 1 : 0)) return false;
  return !upper || compare(n, upper.at) <= (upper.exclusive ? -1 : 0);
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // Not half of a letter that takes two units.
  return a.slice(0, /[\ud800-\udbff]/.test(a.charAt(length - 1)) ? length - 1 : length);
}

interface Parts {
  readonly notNull: boolean;
  readonly prefix: string | undefined;
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
  readonly minLength: number;
  readonly maxLength: number;
  readonly candidates: readonly Value[] | undefined;
  readonly shape: TextShape | undefined;
}

/** Refinements that say nothing are left out, so that two that say the same look the same. */
function range({ notNull, prefix, lower, upper, minLength, maxLength, candidates, shape }: Parts): Refinements {
  return {
    ...(notNull && { notNull }),
    ...(prefix && { prefix }),
    ...(lower && lower.at !== -Infinity && { min: lower.at, ...(lower.exclusive && { minExclusive: true }) }),
    ...(upper && upper.at !== Infinity && { max: upper.at, ...(upper.exclusive && { maxExclusive: true }) }),
    ...(minLength > 0 && { minLength }),
    ...(maxLength < Infinity && { maxLength }),
    ...(candidates && { candidates }),
    ...(shape && { shape }),
  };
}
