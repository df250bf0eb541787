import { codeBlock, labelled, type Markdown, md, mdIndented, mdJoined, plainText } from "./encode/markdown";
import type { PreparedReport } from "./items/prepare";
import type { BookEntry, Chapter } from "./runbook/book";
import { prepareBook } from "./runbook/prepare";
import type { Words } from "./words";

/** The runbook of a plan in Markdown, with a box to tick at everything that is to be done. Ends with a line break. */
export function renderRunbook(report: PreparedReport): Markdown {
  const { title, lead, chapters } = prepareBook(report);
  const head = md`# ${plainText(title)}\n\n${mdJoined(lead.map(plainText), "<br>\n")}\n`;
  return mdJoined([head, ...chapters.map((one) => chapterText(one, md`##`, report.words))], "\n");
}

function chapterText({ title, lead, entries, chapters }: Chapter, level: Markdown, words: Words): Markdown {
  const text = lead.map((line) => md`${plainText(line)}\n`);
  return mdJoined(
    [
      md`${level} ${plainText(title)}\n`,
      ...text,
      ...entries.map((entry) => entryText(entry, words)),
      ...chapters.map((one) => chapterText(one, md`${level}#`, words)),
    ],
    "\n",
  );
}

/** A loss is quoted, so that it stands out on paper too. */
function entryText({ tone, title, lines, code, expected }: BookEntry, words: Words): Markdown {
  const head = md`**${plainText(title)}**`;
  if (tone === "alarm" || tone === "loss") {
    const mark = md`> ⚠ ${head}`;
    const own = mdJoined([mark, ...lines.map((line) => md`> - ${plainText(line)}`)], "\n");
    return code ? md`${own}\n\n${codeBlock(code.language, code.text)}\n` : md`${own}\n`;
  }
  if (tone === "note") return md`${plainText(title)}\n`;
  const block = code ? [md``, mdIndented(codeBlock(code.language, code.text))] : [];
  return mdJoined(
    [
      mdJoined([md`- [ ] ${head}`, ...lines.map((line) => md`  ${plainText(line)}`)], "<br>\n"),
      ...block,
      ...(expected === undefined
        ? []
        : [md``, md`  ${labelled(words.phrase("runbook.expect"), expected, words.language)}`]),
      md``,
    ],
    "\n",
  );
}
