import type { Range } from "../../language/syntax";

/** One line of a comment that is for eniplan: what stands behind `eniplan:`. */
export interface Comment {
  readonly text: string;
  /** Offsets of that text, and of the comment that it stands in. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

const MARK = "eniplan:";
/** `#`, `//`, or the inside of a block comment, before the mark. */
const FOR_US = /^[\s#/*]*eniplan:(.*?)(?:\*\/)?\s*$/;

/** Comments for eniplan, in the order of the text. Linear; without any, none is looked at. */
export function commentsOf(text: string, comments: readonly Range[]): Comment[] {
  return text.includes(MARK) ? comments.flatMap((comment) => linesOf(text, comment)) : [];
}

function linesOf(text: string, { start, end }: Range): Comment[] {
  const found: Comment[] = [];
  let at = start;
  for (const line of text.slice(start, end).split("\n")) {
    const inner = FOR_US.exec(line)?.[1];
    if (inner !== undefined) found.push({ text: inner.trim(), offset: at + line.indexOf(MARK), start, end });
    at += line.length + 1;
  }
  return found;
}
