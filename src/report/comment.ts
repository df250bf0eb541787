import type { Result } from "../policy/result";
import { additionSection } from "./comment/additions";
import { codeBlock, plainText } from "./comment/escape";
import { findingSections } from "./comment/findings";
import { followUpSection } from "./comment/follow-ups";
import { changeSection, disruptionSection, hazardSection, waveSection } from "./comment/plan";
import { fit, type Section } from "./comment/section";
import { countResult } from "./counts";
import { findingsLine, planLines } from "./figures";
import { gateReason } from "./gate";
import { mermaidOf } from "./graph";
import { acknowledged, leftOut } from "./items/notes";
import type { Report } from "./items/prepare";
import { below, type Folders } from "./place";
import { releaseName } from "./release";
import type { Words } from "./words";

/** GitHub refuses a comment of more characters. */
const COMMENT_LIMIT = 65_536;

/** By this line, which nobody sees, a bot finds the comment that it wrote before. */
const MARKER = "<!-- eniplan -->";

/**
 * A comment on a pull request: the figures, disruptions first, then errors, open orders and what is left to do afterwards;
 * everything else is folded.
 * Stays below `limit` characters: what matters least is cut first, and said to be. Ends with a line break.
 */
export function renderComment(report: Report, limit = COMMENT_LIMIT): string {
  const { result, words, options } = report;
  const { errors, others } = findingSections(report);
  const sections: Section[] = [
    ...disruptionSection(result, words, options),
    ...errors,
    ...hazardSection(result, words),
    ...followUpSection(result, words),
    ...others,
    ...changeSection(result, words),
    ...waveSection(result, words),
    ...additionSection(result, words),
    ...toldSections(report),
    ...diagramSection(result, words),
  ];
  return fit(head(result, words), sections, foot(result, words, options), limit, words);
}

function head(result: Result, words: Words): string {
  const { gate, plan } = result;
  const counts = countResult(result);
  const verdict = words.phrase(gate.passed ? "comment.passed" : "comment.failed");
  const reasons = gate.reasons.map((reason) => plainText(gateReason(reason, words)));
  const figures = [...(plan ? planLines(words, counts) : []), findingsLine(words, counts)].map(plainText);
  const lines = [MARKER, `## eniplan: ${verdict}`, "", ...reasons.map((reason) => `- ${reason}`)];
  return `${[...lines, ...(reasons.length > 0 ? [""] : []), figures.join("<br>\n")].join("\n")}\n`;
}

/** Acknowledgements, and what the policy and the baseline keep out of the comment. */
function toldSections(report: Report): Section[] {
  const noted = acknowledged(report).map(({ of, why }) => `- ${plainText(of)}<br>${plainText(why)}`);
  const { title: kept, lines } = leftOut(report);
  const of = (title: string, entries: readonly string[]): Section[] =>
    entries.length === 0 ? [] : [{ title, folded: true, priority: 8, entries }];
  return [
    ...of(report.words.phrase("heading.acknowledgements", { n: noted.length }), noted),
    ...of(
      kept,
      lines.map((text) => `- ${plainText(text)}`),
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
function foot({ stacks, catalogDate }: Result, words: Words, folders: Folders): string {
  const shown = stacks.slice(0, 20).map(({ name, resources, file, release }) => {
    const read = words.phrase("stack.read", { n: resources });
    const told = releaseName(release);
    const what = [read, plainText(below(file, folders)), ...(told === undefined ? [] : [plainText(told)])];
    return `${plainText(name)}: ${what.join(", ")}`;
  });
  const rest = stacks.length - shown.length;
  const more = rest > 0 ? [words.phrase("undecided.more", { n: rest })] : [];
  return `\n<sub>${[...shown, ...more, words.phrase("catalog.date", { date: catalogDate })].join("; ")}</sub>\n`;
}
