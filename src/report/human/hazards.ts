import type { Hazard, HazardFix } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import { isOpenHazard } from "../counts";
import { fixParams, hazardFix, hazardText } from "../lines";
import type { Screen } from "../screen";
import { plainSubject } from "./order";

const SHOWN = 20;

/** The orders that must hold and that nothing in the configuration makes Terraform keep. */
export function renderHazards(screen: Screen, { hazards, changes }: Plan): string[] {
  const open = hazards.filter(isOpenHazard);
  if (open.length === 0) return renderRetried(screen, hazards);
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  const rest = open.length - SHOWN;
  const lines = [colors.bold(colors.yellow(words.phrase("heading.hazards", { n: open.length }))), ""];
  for (const hazard of open.slice(0, SHOWN)) lines.push(...renderHazard(screen, hazard, several), "");
  if (rest > 0) lines.push(...screen.text(words.phrase("undecided.more", { n: rest })));
  if (rest > 0) lines.push(...screen.text(words.phrase("findings.all")), "");
  return [...lines, ...renderRetried(screen, hazards)];
}

/** What may meet, and what the provider does about it: once for each cause and each way of trying again. */
function renderRetried(screen: Screen, hazards: readonly Hazard[]): string[] {
  const { words, colors } = screen;
  const groups = new Map<string, { cause: Hazard["cause"]; fix: HazardFix; n: number }>();
  for (const { cause, fix } of hazards) {
    if (fix?.kind !== "retried") continue;
    const key = `${cause} ${fix.source}`;
    const group = groups.get(key) ?? { cause, fix, n: 0 };
    group.n += 1;
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  const total = [...groups.values()].reduce((sum, { n }) => sum + n, 0);
  const lines = [colors.bold(words.phrase("heading.retried", { n: total })), ""];
  for (const { cause, fix, n } of groups.values()) {
    lines.push(...screen.text(words.phrase(`retried.${cause as "parallel-vswitch"}`, { n })));
    lines.push(...screen.text(words.phrase("hazard.fix-retried", fixParams(fix)), 4, colors.dim), "");
  }
  return lines;
}

function renderHazard(screen: Screen, hazard: Hazard, several: boolean): string[] {
  const { words } = screen;
  const { stack, beforeStack = stack } = hazard;
  const [before, after] = [
    plainSubject(beforeStack, hazard.before, several),
    plainSubject(stack, hazard.after, several),
  ];
  const fix = hazardFix(hazard, words);
  return [
    ...screen.text(hazardText({ ...hazard, before, after }, words)),
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
