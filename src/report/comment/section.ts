import type { Words } from "../words";
import { htmlText } from "./escape";

/** One part of the comment. What comes first in the comment need not be what is kept longest. */
export interface Section {
  readonly title: string;
  /** Shown open, or folded behind its title. */
  readonly folded: boolean;
  /** Each is whole or not there; a line, or a block that must not be cut. */
  readonly entries: readonly string[];
  /** Kept before those of higher numbers when there is not room for all. */
  readonly priority: number;
}

/** Room for the lines that say what was left out. */
const RESERVE = 600;

/**
 * The head and as many of the sections as fit into `limit` characters. One that does not fit whole is cut after an entry
 * and says how many are missing; one of which nothing fits is named at the end. Linear.
 */
export function fit(head: string, sections: readonly Section[], foot: string, limit: number, words: Words): string {
  let room = limit - head.length - foot.length - RESERVE;
  const written = new Map<Section, string>();
  const missing: string[] = [];
  for (const section of [...sections].sort((a, b) => a.priority - b.priority)) {
    const text = write(section, room, words);
    if (text === undefined) missing.push(section.title);
    else {
      written.set(section, text);
      room -= text.length;
    }
  }
  const shown = sections.flatMap((section) => written.get(section) ?? []);
  const left =
    missing.length === 0 ? "" : `\n${words.phrase("comment.left-out", { limit, titles: missing.join(", ") })}\n`;
  return `${head}${shown.join("")}${left}${foot}`;
}

/** Undefined: not even one entry fits. */
function write({ title, folded, entries }: Section, room: number, words: Words): string | undefined {
  const [before, after] = folded
    ? [`\n<details><summary>${htmlText(title)}</summary>\n\n`, "\n</details>\n"]
    : [`\n### ${title}\n\n`, ""];
  const cut = (n: number) => `\n${words.phrase("comment.more", { n })}\n`;
  const whole = entries.reduce((sum, entry) => sum + entry.length + 1, before.length + after.length);
  let size = before.length + after.length + (whole > room ? cut(entries.length).length : 0);
  const kept: string[] = [];
  for (const entry of entries) {
    if (size + entry.length + 1 > room) break;
    kept.push(entry);
    size += entry.length + 1;
  }
  if (kept.length === 0) return undefined;
  const rest = entries.length - kept.length;
  return `${before}${kept.join("\n")}\n${rest > 0 ? cut(rest) : ""}${after}`;
}
