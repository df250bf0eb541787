import type { Acknowledgement, JudgedAcknowledgement } from "../../model/acknowledgement";
import { isCertain, type ReportedFinding, type Result } from "../../policy/result";
import type { Screen } from "../screen";
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
  return screen.labelled(screen.words.phrase("label.acknowledged"), why(screen, acknowledgement));
}

/** Every acknowledgement, with what became of it. */
export function renderAcknowledgements(screen: Screen, { acknowledgements }: Result): string[] {
  if (acknowledgements.length === 0) return [];
  const { words, colors } = screen;
  return [
    colors.bold(words.phrase("heading.acknowledgements", { n: acknowledgements.length })),
    "",
    ...acknowledgements.flatMap((one) => renderOne(screen, one)),
    "",
  ];
}

function renderOne(screen: Screen, one: JudgedAcknowledgement): string[] {
  const { words, colors } = screen;
  const { rule, scope, status, covers } = one;
  const state = words.phrase(`acknowledgement.${status}`, { n: covers.length });
  const paint = status === "active" || status === "elsewhere" ? colors.dim : colors.yellow;
  const head = [rule, ...(scope === undefined ? [] : [scope])].join(" ");
  return [
    ...screen.text(`${head}${words.language === "zh" ? "：" : ": "}${state}`, 2, paint),
    ...screen.text(why(screen, one), 4, colors.dim),
  ];
}

/** `reason; until 2027-01-31; network team; eniplan.yaml:12` */
function why(screen: Screen, { reason, expires, owner, location }: Acknowledgement): string {
  const { words } = screen;
  const parts = [
    reason,
    ...(expires === undefined ? [] : [words.phrase("acknowledged.until", { date: expires })]),
    ...(owner === undefined ? [] : [owner]),
    screen.place(location),
  ];
  return parts.filter((part) => part !== "").join(words.language === "zh" ? "；" : "; ");
}
