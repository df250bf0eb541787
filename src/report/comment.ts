import type { Result } from "../policy/result";
import { additionSection } from "./comment/additions";
import { decidedSections } from "./comment/decided";
import { findingSections } from "./comment/findings";
import { followUpSection } from "./comment/follow-ups";
import { changeSection, disruptionSection, hazardSection, waveSection } from "./comment/plan";
import { fit, type Section } from "./comment/section";
import { sequenceSection } from "./comment/sequence";
import { tableSections } from "./comment/tables";
import { countResult } from "./counts";
import { codeBlock, type Markdown, md, mdJoined, plainText } from "./encode/markdown";
import { findingsLine, planLines } from "./figures";
import { gateReason } from "./gate";
import { mermaidOf } from "./graph";
import { acknowledged, leftOut } from "./items/notes";
import type { PreparedReport } from "./items/prepare";
import { below, type Folders } from "./place";
import { releaseName } from "./release";
import { unmatchedTexts } from "./told";
import type { Words } from "./words";

/** GitHub refuses a comment of more characters. */
const COMMENT_LIMIT = 65_536;

/** By this line, which nobody sees, a bot finds the comment that it wrote before. */
const MARKER = md`<!-- eniplan -->`;

/**
 * A comment on a pull request: the figures, disruptions first, then errors, open orders and what is left to do afterwards;
 * everything else is folded.
 * Stays below `limit` characters: what matters least is cut first, and said to be. Ends with a line break.
 */
export function renderComment(report: PreparedReport, limit = COMMENT_LIMIT): Markdown {
  const { result, words, options } = report;
  const { errors, others } = findingSections(report);
  const sections: Section[] = [
    ...disruptionSection(result, words, options),
    ...errors,
    ...hazardSection(result, words),
    ...sequenceSection(result, words),
    ...followUpSection(result, words),
    ...others,
    ...decidedSections(result, words),
    ...tableSections(result, words),
    ...changeSection(result, words),
    ...waveSection(result, words),
    ...additionSection(result, words),
    ...toldSections(report),
    ...diagramSection(result, words),
  ];
  return fit(head(result, words), sections, foot(result, words, options), limit, words);
}

function head(result: Result, words: Words): Markdown {
  const { gate, plan } = result;
  const counts = countResult(result);
  const verdict = plainText(words.phrase(gate.passed ? "comment.passed" : "comment.failed"));
  const reasons = gate.reasons.map((reason) => md`- ${plainText(gateReason(reason, words))}\n`);
  const figures = [
    ...(plan ? planLines(words, counts) : []),
    findingsLine(words, counts),
    ...unmatchedTexts(result, words),
  ].map(plainText);
  const gap = reasons.length > 0 ? md`\n` : md``;
  return md`${MARKER}\n## eniplan: ${verdict}\n\n${mdJoined(reasons, "")}${gap}${mdJoined(figures, "<br>\n")}\n`;
}

/** Acknowledgements, and what the policy and the baseline keep out of the comment. */
function toldSections(report: PreparedReport): Section[] {
  const noted = acknowledged(report).map(({ of, why }) => md`- ${plainText(of)}<br>${plainText(why)}`);
  const { title: kept, lines } = leftOut(report);
  const of = (title: string, entries: readonly Markdown[]): Section[] =>
    entries.length === 0 ? [] : [{ title, folded: true, priority: 8, entries }];
  return [
    ...of(report.words.phrase("heading.acknowledgements", { n: noted.length }), noted),
    ...of(
      kept,
      lines.map((text) => md`- ${plainText(text)}`),
    ),
  ];
}

function diagramSection(result: Result, words: Words): Section[] {
  const diagram = mermaidOf(result, "order", words);
  if (diagram === undefined) return [];
  return [
    { title: words.phrase("comment.diagram"), folded: true, priority: 10, entries: [codeBlock("mermaid", diagram)] },
  ];
}

/** What was read, so that nobody takes the comment for another one's. */
function foot({ stacks, catalogDate }: Result, words: Words, folders: Folders): Markdown {
  const shown = stacks.slice(0, 20).map(({ name, resources, file, release }) => {
    const told = releaseName(release);
    const read = [
      words.phrase("stack.read", { n: resources }),
      below(file, folders),
      ...(told === undefined ? [] : [told]),
    ];
    return md`${plainText(name)}: ${mdJoined(read.map(plainText), ", ")}`;
  });
  const rest = stacks.length - shown.length;
  const more = rest > 0 ? [plainText(words.phrase("undecided.more", { n: rest }))] : [];
  const date = plainText(words.phrase("catalog.date", { date: catalogDate }));
  return md`\n<sub>${mdJoined([...shown, ...more, date], "; ")}</sub>\n`;
}
