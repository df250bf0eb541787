import { elementsOf, keysOf } from "../value/collection";
import { marksWithin } from "../value/marks";
import { type Num, shownNumber } from "../value/number";
import { isMembers, UNMARKED, UnknownContent, type Value } from "../value/value";

/** The known texts and numbers in a value that are marked, themselves or by what they stand in. Linear in what is marked. */
export function markedTexts(value: Value, marked = false): string[] {
  const { content, type } = value;
  const isMarked = marked || value.marks !== UNMARKED;
  if (!isMarked && marksWithin(value) === UNMARKED) return [];
  if (Array.isArray(content) || isMembers(content)) {
    // A key that is a secret marks the whole object.
    const keys = isMarked ? keysOf(value) : [];
    return [...keys, ...elementsOf(value).flatMap((one) => markedTexts(one, isMarked))];
  }
  if (!isMarked || content === null) return [];
  if (type.kind === "string") return typeof content === "string" && content !== "" ? [content] : [];
  return type.kind === "number" && !(content instanceof UnknownContent) ? [shownNumber(content as Num)] : [];
}

/** Those that are not. Linear. */
export function openTexts(value: Value): string[] {
  const { content, type } = value;
  if (value.marks !== UNMARKED || content === null) return [];
  if (Array.isArray(content)) return elementsOf(value).flatMap(openTexts);
  if (isMembers(content)) return [...keysOf(value), ...elementsOf(value).flatMap(openTexts)];
  if (type.kind === "string") return typeof content === "string" && content !== "" ? [content] : [];
  return type.kind === "number" && !(content instanceof UnknownContent) ? [shownNumber(content as Num)] : [];
}
