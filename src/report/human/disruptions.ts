import type { Disruption, Plan } from "../../plan/change";
import type { Screen } from "../screen";
import { subject } from "./order";

const SHOWN = 50;

/** What interrupts an instance or its traffic: why, what was seen, and whether somebody has to act. */
export function renderDisruptions(screen: Screen, { disruptions, changes }: Plan): string[] {
  if (disruptions.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  // What somebody has to do must not be folded away behind what happens by itself.
  const sorted = [...disruptions].sort((a, b) => Number(a.automatic) - Number(b.automatic) || a.wave - b.wave);
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
  const { kind, stack, address, wave, automatic, evidence } = disruption;
  const paint = automatic ? colors.yellow : colors.red;
  const cause = words.cause(disruption);
  const when = words.phrase(automatic ? "disruption.by-apply" : "disruption.by-hand", { wave });
  return [
    `  ${colors.bold(paint(words.phrase(`disruption.${kind}`)))}  ${colors.bold(subject(stack, address, several))}`,
    ...screen.text(when, 4, paint),
    ...screen.labelled(words.phrase("label.cause"), cause.why, 4),
    ...screen.labelled(words.phrase("label.seen"), `${evidence.value} (${screen.file(evidence.from)})`, 4),
    ...(cause.todo === undefined || automatic ? [] : screen.labelled(words.phrase("label.do"), cause.todo, 4)),
  ];
}
