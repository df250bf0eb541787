import type { Hazard, Plan } from "../../plan/change";
import { hazardFix, hazardText } from "../lines";
import type { Screen } from "../screen";
import { subject } from "./order";

const SHOWN = 20;

/** The orders that must hold and that nothing in the configuration makes Terraform keep. */
export function renderHazards(screen: Screen, { hazards, changes }: Plan): string[] {
  const open = hazards.filter((hazard) => !hazard.guaranteed);
  if (open.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  const rest = open.length - SHOWN;
  const lines = [colors.bold(colors.yellow(words.phrase("heading.hazards", { n: open.length }))), ""];
  for (const hazard of open.slice(0, SHOWN)) lines.push(...renderHazard(screen, hazard, several), "");
  if (rest > 0) lines.push(...screen.text(words.phrase("undecided.more", { n: rest })));
  if (rest > 0) lines.push(...screen.text(words.phrase("findings.all")), "");
  return lines;
}

function renderHazard(screen: Screen, hazard: Hazard, several: boolean): string[] {
  const { words } = screen;
  const { stack, cause } = hazard;
  const [before, after] = [subject(stack, hazard.before, several), subject(stack, hazard.after, several)];
  const fix = hazardFix(hazard, words);
  return [
    ...screen.text(hazardText({ cause, before, after }, words)),
    ...(fix === undefined ? [] : screen.labelled(words.phrase("label.fix"), fix)),
  ];
}

/** Declarations for which no change can be named, with what is missing. */
export function renderUnplanned(screen: Screen, { undecided }: Plan): string[] {
  if (undecided.length === 0) return [];
  const { words, colors } = screen;
  const rest = undecided.length - SHOWN;
  const lines = [colors.bold(colors.magenta(words.phrase("heading.unplanned", { n: undecided.length }))), ""];
  for (const { address, missing } of undecided.slice(0, SHOWN)) {
    const { what, todo } = words.missing(missing);
    lines.push(...screen.text(`${address}: ${what}`), ...screen.labelled(words.phrase("label.to-decide"), todo), "");
  }
  if (rest > 0) lines.push(...screen.text(words.phrase("undecided.more", { n: rest })), "");
  return lines;
}
