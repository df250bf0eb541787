import type { Acknowledgement } from "../../model/acknowledgement";
import { isCertain, type ReportedFinding, type Result } from "../../policy/result";
import { betterWay } from "../details";
import type { Item } from "../items/item";
import type { Screen } from "../screen";
import { type AcknowledgementText, acknowledgementTexts, whyText } from "../told";
import { renderFinding } from "./findings";

/** Up to this many acknowledgements all are shown. */
const SHOWN = 20;

/**
 * Acknowledged errors on which an apply is certain to fail: they do not fail the gate, and nobody overlooks them. Where one
 * rests on a fact of the catalog, the better way out is named.
 */
export function renderCertain(screen: Screen, items: readonly Item[]): string[] {
  const certain = items.filter(({ finding }) => finding.acknowledged && isCertain(finding));
  if (certain.length === 0) return [];
  const { words, colors } = screen;
  return [
    ...screen.text(words.phrase("heading.certain", { n: certain.length }), 0, (text) => colors.bold(colors.red(text))),
    "",
    ...certain.flatMap((item) => [
      ...renderFinding(screen, item),
      ...(item.finding.acknowledged ? renderWhy(screen, item.finding.acknowledged) : []),
      ...renderBetter(screen, item.finding),
      "",
    ]),
  ];
}

function renderBetter(screen: Screen, finding: ReportedFinding): string[] {
  const better = betterWay(finding, screen.words);
  return better === undefined ? [] : screen.labelled(screen.words.phrase("label.better"), better);
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
  const holds = ({ status }: AcknowledgementText) => status === "active" || status === "elsewhere";
  // Where there are many, those that do not hold are what somebody has to see.
  const sorted = texts.length > SHOWN ? [...texts.filter((one) => !holds(one)), ...texts.filter(holds)] : texts;
  const rest = texts.length - SHOWN;
  return [
    colors.bold(words.phrase("heading.acknowledgements", { n: texts.length })),
    "",
    ...sorted.slice(0, SHOWN).flatMap((one) => {
      const paint = holds(one) ? colors.dim : colors.yellow;
      return [...screen.text(one.of, 2, paint), ...screen.text(one.why, 4, colors.dim)];
    }),
    ...(rest > 0 ? screen.text(words.phrase("comment.more", { n: rest }), 2) : []),
    "",
  ];
}
