import type { Acknowledgement } from "../../model/acknowledgement";
import { formatAddress } from "../../model/address";
import type { Problem } from "../../model/problem";
import { isDate } from "../../text/date";
import type { TopBlock } from "./body";
import type { Comment } from "./comments";
import type { HclFile } from "./read";

export interface CommentAcknowledgements {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly problems: readonly Problem[];
}

/** `rule`, `key=word`, `key="text"` */
const WORD = /([\w-]+)=("(?:[^"\\]|\\.)*"|[^\s"]*)|(\S+)/g;
const RULE = /^[a-z][\w-]*\/[a-z][\w-]*$/;
const KEYS = ["reason", "expires", "owner"];

/**
 * The comments `# eniplan:acknowledge RULE reason="…" expires=2027-01-31 owner=NAME` of a file. Each counts for the resource,
 * data source or module that it stands in, or directly above.
 *
 * @param stack the stack that the file belongs to
 */
export function acknowledgementsIn(file: HclFile, text: string, stack: string): CommentAcknowledgements {
  const acknowledgements: Acknowledgement[] = [];
  const problems: Problem[] = [];
  for (const comment of file.comments) {
    const location = file.at(comment.offset);
    const wrong = (id: string, params: Problem["params"] = {}) => problems.push({ id, location, params });
    const read = readComment(comment.text, wrong);
    if (!read) continue;
    const scope = scopeOf(blockAt(file.blocks, comment, text));
    if (scope === undefined) wrong("comment/nowhere");
    else acknowledgements.push({ ...read, stack, scope, location });
  }
  return { acknowledgements, problems };
}

type Said = Pick<Acknowledgement, "rule" | "reason" | "expires" | "owner">;

function readComment(text: string, wrong: (id: string, params?: Problem["params"]) => void): Said | undefined {
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  if (word !== "acknowledge") {
    wrong("comment/unknown", { word });
    return undefined;
  }
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const [, key, value = "", bare] of rest.matchAll(WORD)) {
    if (key === undefined) words.push(bare ?? "");
    else values.set(key, value.replace(/^"(.*)"$/s, "$1").replace(/\\(.)/g, "$1"));
  }
  const [rule = "", stray] = words;
  const strange = [...values.keys()].find((key) => !KEYS.includes(key)) ?? stray;
  const [reason = "", expires, owner] = KEYS.map((key) => values.get(key));
  if (!RULE.test(rule)) wrong("comment/rule", { found: rule || "-" });
  else if (strange !== undefined) wrong("comment/word", { word: strange });
  else if (reason.trim() === "") wrong("comment/reason", { rule });
  else if (expires !== undefined && !isDate(expires)) wrong("comment/date", { found: expires || "-" });
  else return { rule, reason, ...(expires ? { expires } : {}), ...(owner ? { owner } : {}) };
  return undefined;
}

/** The block around a comment, on its line, or below it without an empty line between. */
function blockAt(blocks: readonly TopBlock[], { start, end }: Comment, text: string): TopBlock | undefined {
  const before = blocks.findLast((block) => block.start <= start);
  if (before && (end <= before.end || !text.slice(before.end, start).includes("\n"))) return before;
  const after = blocks.find((block) => block.start >= end);
  return after && !/\n[ \t\r]*\n/.test(text.slice(end, after.start)) ? after : undefined;
}

/** What an acknowledgement is for; undefined for a block that no finding is about. */
function scopeOf(block: TopBlock | undefined): string | undefined {
  const [first = "", second = ""] = block?.labels ?? [];
  if (block?.keyword === "resource") return formatAddress("managed", first, second);
  if (block?.keyword === "data") return formatAddress("data", first, second);
  return block?.keyword === "module" ? `module.${first}` : undefined;
}
