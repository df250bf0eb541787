import { joinedShape, type LetterRun, shapeLength, type TextShape } from "../value/shape";
import { STRING } from "../value/type";
import { isKnown, UNMARKED, UnknownContent, type Value, withMarks } from "../value/value";
import { safePrefix } from "./evaluate/prefix";
import { refinedFurther } from "./unknowns";

const ANY: LetterRun = { min: 0, max: Infinity };

/** What is known of the letters of a text, or of a number as it is written. Any text where nothing is. */
export function textShapeOf({ content }: Value): TextShape {
  if (!(content instanceof UnknownContent)) return typeof content === "string" ? [content] : [ANY];
  const { shape, prefix } = content.refinements;
  return shape ?? (prefix ? [prefix, ANY] : [ANY]);
}

/** Whether a text can be neither null nor empty. */
export function isNeverEmpty(value: Value): boolean {
  const { content } = value;
  if (!(content instanceof UnknownContent)) return content !== null && content !== "";
  if (!content.refinements.notNull) return false;
  const { candidates } = content.refinements;
  if (shapeLength(textShapeOf(value)).min > 0) return true;
  return candidates?.every(isNeverEmpty) ?? false;
}

/**
 * What is known of texts one behind the other, some of them unknown: where all but one are empty, it is that one. `open` is
 * what Terraform knows of it.
 */
export function inARow(open: Value, parts: readonly Value[]): Value {
  const [only, ...more] = parts.filter(({ content }) => content !== "");
  if (only && more.length === 0 && only.type.kind === "string" && !isKnown(only)) {
    return withMarks(refinedFurther({ ...only, marks: UNMARKED }, { notNull: true, ...prefixOf(open) }), open.marks);
  }
  if (!parts.some(hasShape)) return open;
  return refinedFurther({ ...open, type: STRING }, { shape: shapeInARow(parts) });
}

function prefixOf({ content }: Value): { prefix?: string } {
  const prefix = content instanceof UnknownContent ? content.refinements.prefix : undefined;
  return prefix ? { prefix } : {};
}

export function hasShape({ content }: Value): boolean {
  return content instanceof UnknownContent && content.refinements.shape !== undefined;
}

/** A mark at the beginning of an unknown text would change the letter before it: that is not certain any more. */
function shapeInARow(parts: readonly Value[]): TextShape {
  const pieces: (string | LetterRun)[] = [];
  for (const piece of joinedShape(parts.map(textShapeOf))) {
    const last = pieces.at(-1);
    if (typeof piece !== "string" && piece.letters === undefined && typeof last === "string") {
      const safe = safePrefix(last);
      if (safe !== last) pieces.splice(-1, 1, ...(safe === "" ? [ANY] : [safe, ANY]));
    }
    pieces.push(piece);
  }
  return pieces;
}
