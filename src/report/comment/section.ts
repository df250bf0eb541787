import { htmlText, type Markdown, md, mdJoined, plainText } from "../encode/markdown";
import type { Words } from "../words";

/** One part of the comment. What comes first in the comment need not be what is kept longest. */
export interface Section {
  readonly title: string;
  /** Shown open, or folded behind its title. */
  readonly folded: boolean;
  /** Each is whole or not there; a line, or a block that must not be cut. */
  readonly entries: readonly Markdown[];
  /** Kept before those of higher numbers when there is not room for all. */
  readonly priority: number;
}

/** Room for the lines that say what was left out. */
const RESERVE = 600;

/**
 * The head and as many of the sections as fit into `limit` characters. One that does not fit whole is cut after an entry
 * and says how many are missing; one of which nothing fits is named at the end. Linear.
 */
export function fit(
  head: Markdown,
  sections: readonly Section[],
  foot: Markdown,
  limit: number,
  words: Words,
): Markdown {
  let room = limit - head.length - foot.length - RESERVE;
  const written = new Map<Section, Markdown>();
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
  const titles = missing.join(", ");
  const left = missing.length === 0 ? md`` : md`\n${plainText(words.phrase("comment.left-out", { limit, titles }))}\n`;
  return md`${head}${mdJoined(shown, "")}${left}${foot}`;
}

/** Undefined: not even one entry fits. */
function write({ title, folded, entries }: Section, room: number, words: Words): Markdown | undefined {
  const [before, after] = folded
    ? [md`\n<details><summary>${htmlText(title)}</summary>\n\n`, md`\n</details>\n`]
    : [md`\n### ${plainText(title)}\n\n`, md``];
  const cut = (n: number) => md`\n${plainText(words.phrase("comment.more", { n }))}\n`;
  const whole = entries.reduce((sum, entry) => sum + entry.length + 1, before.length + after.length);
  let size = before.length + after.length + (whole > room ? cut(entries.length).length : 0);
  const kept: Markdown[] = [];
  for (const entry of entries) {
    if (size + entry.length + 1 > room) break;
    kept.push(entry);
    size += entry.length + 1;
  }
  if (kept.length === 0) return undefined;
  const rest = entries.length - kept.length;
  return md`${before}${mdJoined(kept, "\n")}\n${rest > 0 ? cut(rest) : md``}${after}`;
}
