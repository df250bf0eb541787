import type { Acknowledgement } from "../../model/acknowledgement";
import { isCertain, type ReportedFinding, type Result } from "../../policy/result";
import type { Screen } from "../screen";
import { acknowledgementTexts, whyText } from "../told";
import { renderFinding } from "./findings";

/**
 * Acknowledged errors on which an apply is certain to fail: they do not fail the gate, and nobody overlooks them. Where one
 * rests on a fact of the catalog, the better way out is named.
 */
export function renderCertain(screen: Screen, findings: readonly ReportedFinding[]): string[] {
  const certain = findings.filter((finding) => finding.acknowledged && isCertain(finding));
  if (certain.length === 0) return [];
  const { words, colors } = screen;
  return [
    ...screen.text(words.phrase("heading.certain", { n: certain.length }), 0, (text) => colors.bold(colors.red(text))),
    "",
    ...certain.flatMap((finding) => [
      ...renderFinding(screen, finding),
      ...(finding.acknowledged ? renderWhy(screen, finding.acknowledged) : []),
      ...(finding.facts.some(({ source }) => source === "catalog")
        ? screen.labelled(words.phrase("label.better"), words.phrase("acknowledged.overlay"))
        : []),
      "",
    ]),
  ];
}

function renderWhy(screen: Screen, acknowledgement: Acknowledgement): string[] {
  const { words } = screen;
  const why = whyText(acknowledgement, words, (file) => screen.file(file));
  return screen.labelled(words.phrase("label.acknowledged"), why);
}

/** Every acknowledgement, with what became of it. */
export function renderAcknowledgements(screen: Screen, result: Result): string[] {
  const texts = acknowledgementTexts(result, screen.words, (file) => screen.file(file));
  if (texts.length === 0) return [];
  const { words, colors } = screen;
  return [
    colors.bold(words.phrase("heading.acknowledgements", { n: texts.length })),
    "",
    ...texts.flatMap(({ of, why, status }) => {
      const paint = status === "active" || status === "elsewhere" ? colors.dim : colors.yellow;
      return [...screen.text(of, 2, paint), ...screen.text(why, 4, colors.dim)];
    }),
    "",
  ];
}
