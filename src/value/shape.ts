/*
 * What is known of the letters of a text that is not known itself: more than go-cty keeps, so nothing of it decides whether
 * Terraform knows something.
 */

/** Letters in a row of which each is one of some. */
export interface LetterRun {
  /** Which letters there may be. Default: any. */
  readonly letters?: string;
  /** How many letters (code points); `max` may be infinite. */
  readonly min: number;
  readonly max: number;
}

/** A text piece by piece: what is certain, and what is not. `["web-", { letters: "0123456789", min: 5, max: 5 }]` */
export type TextShape = readonly (string | LetterRun)[];

/** Any text. */
export const ANY_TEXT: TextShape = [{ min: 0, max: Infinity }];
/** Any text but an empty one. */
export const SOME_TEXT: TextShape = [{ min: 1, max: Infinity }];

/** More pieces than these are not kept: they become one run. */
const MOST_PIECES = 32;
/** More letters than these are not kept apart. */
const MOST_LETTERS = 256;

/** Shapes one behind the other. Linear. */
export function joinedShape(shapes: readonly TextShape[]): TextShape {
  const pieces: (string | LetterRun)[] = [];
  for (const piece of shapes.flat()) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else if (piece !== "") pieces.push(piece);
  }
  return pieces.length > MOST_PIECES ? [asRun(pieces)] : pieces;
}

/** What is known of a text that has the one shape or the other. */
export function eitherShape(a: TextShape, b: TextShape): TextShape {
  if (sameShape(a, b)) return a;
  const [x, y] = [asRun(a), asRun(b)];
  const letters = x.letters === undefined || y.letters === undefined ? undefined : lettersOf(x.letters + y.letters);
  return [run(letters, Math.min(x.min, y.min), Math.max(x.max, y.max))];
}

export function sameShape(a: TextShape, b: TextShape): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Least and greatest number of letters. */
export function shapeLength(shape: TextShape): { readonly min: number; readonly max: number } {
  let [min, max] = [0, 0];
  for (const piece of shape) {
    const own = typeof piece === "string" ? lengthOf(piece) : undefined;
    min += own ?? (piece as LetterRun).min;
    max += own ?? (piece as LetterRun).max;
  }
  return { min, max };
}

/** What the first letter may be: those letters, any, or none where the text may be empty. */
export interface Start {
  /** Undefined: any. */
  readonly letters: string | undefined;
  readonly mayBeEmpty: boolean;
}

export function shapeStart(shape: TextShape): Start {
  let letters: string | undefined = "";
  for (const piece of shape) {
    const own: string | undefined =
      typeof piece === "string" ? String.fromCodePoint(piece.codePointAt(0) ?? 0) : piece.letters;
    if (typeof piece !== "string" && piece.max === 0) continue;
    letters = letters === undefined || own === undefined ? undefined : lettersOf(letters + own);
    if (typeof piece === "string" || piece.min > 0) return { letters, mayBeEmpty: false };
  }
  return { letters, mayBeEmpty: true };
}

/** Whether a text begins with another: surely, never, or undefined, perhaps. */
export function shapeBegins(shape: TextShape, text: string): boolean | undefined {
  const wanted = [...text];
  const { letters: all } = asRun(shape);
  if (all !== undefined && !wanted.every((letter) => all.includes(letter))) return false;
  const { places, isWhole } = firstPlaces(shape, wanted.length);
  const letters = wanted.slice(0, places.length);
  if (!letters.every((letter, i) => places[i]?.includes(letter) ?? true)) return false;
  if (places.length < wanted.length) return isWhole ? false : undefined;
  return places.every((place) => place !== undefined && lengthOf(place) === 1) || undefined;
}

/** What the first letters may be, up to where it is open how many there are; whether the text ends before. */
function firstPlaces(shape: TextShape, count: number): { places: readonly (string | undefined)[]; isWhole: boolean } {
  const places: (string | undefined)[] = [];
  for (const piece of shape) {
    if (typeof piece === "string") places.push(...piece);
    else for (let i = 0; i < piece.min && places.length < count; i++) places.push(piece.letters);
    if (places.length >= count) break;
    if (typeof piece !== "string" && piece.max > piece.min) return { places, isWhole: false };
  }
  return { places: places.slice(0, count), isWhole: true };
}

/** Each letter replaced by another, one for one: only for letters of which that is certain. */
export function mappedShape(shape: TextShape, map: (text: string) => string): TextShape {
  return shape.map((piece) => {
    if (typeof piece === "string") return isAscii(piece) ? map(piece) : { min: 0, max: Infinity };
    if (piece.letters === undefined || !isAscii(piece.letters)) return { min: 0, max: Infinity };
    return { ...piece, letters: lettersOf(map(piece.letters)) };
  });
}

/** The letters from one place on, so many of them; undefined where it is not certain which these are. */
export function partOfShape(shape: TextShape, offset: number, count: number): TextShape | undefined {
  let skip = offset;
  let left = count;
  const pieces: (string | LetterRun)[] = [];
  for (const piece of shape) {
    if (left === 0) return pieces;
    if (!isFixed(piece)) return undefined;
    const letters = typeof piece === "string" ? [...piece] : undefined;
    const size = letters ? letters.length : (piece as LetterRun).min;
    const from = Math.min(skip, size);
    const taken = Math.min(size - from, left);
    skip -= from;
    left -= taken;
    if (taken === 0) continue;
    pieces.push(
      letters ? letters.slice(from, from + taken).join("") : { ...(piece as LetterRun), min: taken, max: taken },
    );
  }
  return pieces;
}

/** Of a piece it is certain that no letter joins another, and how many there are. */
function isFixed(piece: string | LetterRun): boolean {
  if (typeof piece === "string") return isAscii(piece);
  return piece.min === piece.max && piece.letters !== undefined && isAscii(piece.letters);
}

/** As one run: how long, and of which letters. */
function asRun(shape: TextShape): LetterRun {
  const { min, max } = shapeLength(shape);
  let letters: string | undefined = "";
  for (const piece of shape) {
    const own: string | undefined = typeof piece === "string" ? piece : piece.letters;
    letters = letters === undefined || own === undefined ? undefined : letters + own;
  }
  return run(letters === undefined ? undefined : lettersOf(letters), min, max);
}

function run(letters: string | undefined, min: number, max: number): LetterRun {
  return letters === undefined || letters.length > MOST_LETTERS ? { min, max } : { letters, min, max };
}

/** Each letter once, in order. */
function lettersOf(text: string): string {
  return [...new Set(text)].sort().join("");
}

function lengthOf(text: string): number {
  return [...text].length;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
