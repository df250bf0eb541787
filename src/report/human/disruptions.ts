import type { Missing } from "../../model/answer";
import type { Disruption, DisruptionReason } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import { evidenceText, sortedDisruptions } from "../lines";
import type { Screen } from "../screen";
import { plainSubject } from "./order";

const SHOWN = 50;

/** What interrupts an instance or its traffic: why, what was seen, and whether somebody has to act. */
export function renderDisruptions(screen: Screen, { disruptions, changes }: Plan): string[] {
  if (disruptions.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  const sorted = sortedDisruptions(disruptions);
  const rest = sorted.length - SHOWN;
  return [
    colors.bold(words.phrase("heading.disruptions", { n: disruptions.length })),
    "",
    ...sorted.slice(0, SHOWN).flatMap((disruption) => [...renderDisruption(screen, disruption, several), ""]),
    ...(rest > 0
      ? [...screen.text(words.phrase("undecided.more", { n: rest })), ...screen.text(words.phrase("findings.all")), ""]
      : []),
  ];
}

function renderDisruption(screen: Screen, disruption: Disruption, several: boolean): string[] {
  const { words, colors } = screen;
  const { stack, address, wave, automatic, missing } = disruption;
  if (missing) return renderUndecided(screen, disruption, missing, several);
  const paint = automatic ? colors.yellow : colors.red;
  const cause = words.cause(disruption);
  const when = words.phrase(automatic ? "disruption.by-apply" : "disruption.by-hand", { wave });
  return [
    `  ${colors.bold(paint(words.phrase(`disruption.${disruption.kind}`)))}  ${colors.bold(plainSubject(stack, address, several))}`,
    ...screen.text(when, 4, paint),
    ...renderReason(screen, disruption),
    ...(disruption.merged ?? []).flatMap((reason) => renderReason(screen, reason)),
    ...(cause.todo === undefined || automatic ? [] : screen.labelled(words.phrase("label.do"), cause.todo, 4)),
  ];
}

function renderReason(screen: Screen, reason: DisruptionReason): string[] {
  const { words } = screen;
  return [
    ...screen.labelled(words.phrase("label.cause"), words.cause(reason).why, 4),
    ...screen.labelled(
      words.phrase("label.seen"),
      evidenceText(reason.evidence, (file) => screen.file(file)),
      4,
    ),
    ...screen.labelled(words.phrase("label.source"), reason.source, 4),
  ];
}

/** Whether it is needed is not known. */
function renderUndecided(screen: Screen, { kind, stack, address }: Disruption, missing: Missing, several: boolean) {
  const { words, colors } = screen;
  const { what, todo } = words.missing(missing);
  return [
    `  ${colors.bold(colors.magenta(words.phrase(`disruption.${kind}`)))}?  ${colors.bold(plainSubject(stack, address, several))}`,
    ...screen.text(words.phrase("finding.undecided", { what }), 4),
    ...screen.labelled(words.phrase("label.to-decide"), todo, 4),
  ];
}
