import type { Json, JsonObject } from "../../model/json";
import { Bodies, type TopBlock } from "./body";
import { type Comment, commentsOf } from "./comments";
import { withTree } from "./grammar";

/** What a text says, with offsets into it. */
export interface Said {
  readonly document: JsonObject;
  readonly blocks: readonly TopBlock[];
  readonly comments: readonly Comment[];
}

/** Characters of a part. The tree of a text takes a hundred times its memory. */
const PART = 65_536;
/** The end of a block, where blocks are written as `terraform fmt` does it. */
const END = "\n}\n";

/**
 * Reads a large text block by block, some at a time, so that the tree of the whole need not be kept. Undefined where that
 * does not go: when a part by itself is not what a configuration has, which then may be for the cut, and when there is
 * nowhere to cut. A cut inside of a string or a comment leaves a part behind that does not end, and so is such a part.
 */
export function readInParts(text: string): Said | undefined {
  if (text.length <= PART) return undefined;
  const document: { [keyword: string]: Json[] } = {};
  const blocks: TopBlock[] = [];
  const comments: Comment[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start);
    if (start === 0 && end === text.length) return undefined;
    const part = readPart(text.slice(start, end), start);
    if (!part) return undefined;
    for (const [keyword, entries] of Object.entries(part.document)) {
      const list = document[keyword] ?? [];
      for (const entry of entries as Json[]) list.push(entry);
      document[keyword] = list;
    }
    blocks.push(...part.blocks);
    comments.push(...part.comments);
    start = end;
  }
  return { document, blocks, comments };
}

function endOf(text: string, start: number): number {
  const at = start + PART < text.length ? text.indexOf(END, start + PART) : -1;
  return at < 0 ? text.length : at + END.length;
}

function readPart(text: string, offset: number): Said | undefined {
  return withTree(text, ({ rootNode }) => {
    const bodies = new Bodies(text, rootNode.walk());
    const document = bodies.configuration();
    if (rootNode.hasError || bodies.mistakes.length + bodies.unexpected.length > 0) return undefined;
    const shift = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
      ...one,
      start: one.start + offset,
      end: one.end + offset,
    });
    const comments = commentsOf(text, rootNode).map((one) => ({ ...shift(one), offset: one.offset + offset }));
    return { document, blocks: bodies.blocks.map(shift), comments };
  });
}
