import type { Node } from "web-tree-sitter";

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

/** Comments for eniplan, in the order of the text. Linear; without any, the tree is not looked at. */
export function commentsOf(text: string, root: Node): Comment[] {
  if (!text.includes(MARK)) return [];
  return root.descendantsOfType("comment").flatMap((node) => (node ? linesOf(node) : []));
}

function linesOf({ text, startIndex, endIndex }: Node): Comment[] {
  const found: Comment[] = [];
  let at = startIndex;
  for (const line of text.split("\n")) {
    const inner = FOR_US.exec(line)?.[1];
    if (inner !== undefined) {
      const offset = at + line.indexOf(MARK);
      found.push({ text: inner.trim(), offset, start: startIndex, end: endIndex });
    }
    at += line.length + 1;
  }
  return found;
}
