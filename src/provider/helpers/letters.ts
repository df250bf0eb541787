import type { GivenAttribute } from "../../model/resource-types";
import { type Num, safeInteger } from "../../value/number";
import type { TextShape } from "../../value/shape";
import { NUMBER, STRING } from "../../value/type";
import type { Value } from "../../value/value";
import { UnknownContent } from "../../value/value";

export const DIGITS = "0123456789";
export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const HEX = `${DIGITS}abcdef`;

/** So many of some letters. */
export function letters(of: string, min: number, max = min): TextShape {
  return [{ letters: of, min, max }];
}

/** An attribute that is a text of a shape, never null. */
export function shapedText(shape: TextShape): ReturnType<GivenAttribute> {
  return { type: STRING, refinements: { notNull: true, shape } };
}

/** The same for a number as it is written. */
export function givenNumber(shape: TextShape): ReturnType<GivenAttribute> {
  return { type: NUMBER, refinements: { notNull: true, shape } };
}

/** An argument that is a whole number; undefined where it is not known, null where it is not set. */
export function wholeOf({ content, type }: Value): number | null | undefined {
  if (content === null) return null;
  if (type.kind === "string")
    return typeof content === "string" && /^\d{1,9}$/.test(content) ? Number(content) : undefined;
  return type.kind === "number" && !(content instanceof UnknownContent) ? safeInteger(content as Num) : undefined;
}
