import type { Disruption, Step } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import { columns, pad } from "../layout";
import type { Screen } from "../screen";

const STEPS_SHOWN = 10;
/** Waves that are shown; a wave with a disruption is always shown. */
const WAVES_SHOWN = 30;
/** Terraform's default of -parallelism: https://developer.hashicorp.com/terraform/cli/commands/apply */
const PARALLELISM = 10;

/** The steps by wave, with what interrupts an instance at its place. */
export function renderOrder(screen: Screen, plan: Plan): string[] {
  if (plan.waves.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(plan.changes.map((change) => change.stack)).size > 1;
  const at = byWave(plan.disruptions);
  const lines = [colors.bold(words.phrase("heading.order")), "", ...renderIntro(screen, plan.waves), ""];
  const skipped = { waves: 0, steps: 0 };
  const flush = () => {
    if (skipped.waves > 0)
      lines.push(`  ${words.phrase("order.more-waves", { n: skipped.waves, steps: skipped.steps })}`);
    skipped.waves = skipped.steps = 0;
  };
  plan.waves.forEach((steps, i) => {
    const disruptions = at.get(i + 1) ?? [];
    if (i < WAVES_SHOWN || disruptions.length > 0) {
      flush();
      lines.push(...renderWave(screen, i + 1, steps, disruptions, several));
    } else {
      skipped.waves += 1;
      skipped.steps += steps.length;
    }
  });
  flush();
  return [...lines, ""];
}

/** The critical path says nothing where everything happens at once. */
function renderIntro(screen: Screen, waves: Plan["waves"]): string[] {
  const { words, colors } = screen;
  const most = Math.max(...waves.map((steps) => steps.length));
  return [
    words.phrase("order.intro"),
    ...(waves.length > 1 ? [words.phrase("order.critical", { n: waves.length })] : []),
    ...(most > PARALLELISM ? [words.phrase("order.parallelism", { limit: PARALLELISM })] : []),
  ].flatMap((text) => screen.text(text, 2, colors.dim));
}

function byWave(disruptions: readonly Disruption[]): Map<number, Disruption[]> {
  const map = new Map<number, Disruption[]>();
  for (const disruption of disruptions) {
    // One that may not be needed has no place in the order.
    if (disruption.missing) continue;
    map.set(disruption.wave, [...(map.get(disruption.wave) ?? []), disruption]);
  }
  return map;
}

function renderWave(
  screen: Screen,
  wave: number,
  steps: readonly Step[],
  disruptions: readonly Disruption[],
  several: boolean,
): string[] {
  const { words, colors } = screen;
  const shown = firstSteps(steps);
  const width = Math.max(...shown.map((step) => columns(words.phrase(`action.${step.action}`))));
  const rest = steps.length - shown.length;
  return [
    `  ${colors.bold(words.phrase("order.wave", { wave }))}  ${colors.dim(words.phrase("order.at-once", { n: steps.length }))}`,
    ...disruptions.flatMap((disruption) => renderInline(screen, disruption, several)),
    ...shown.flatMap((step) => renderStep(screen, step, width, several)),
    ...(rest > 0 ? [`    ${colors.dim(words.phrase("order.more-steps", { n: rest }))}`] : []),
  ];
}

function renderInline(screen: Screen, { kind, automatic, stack, address }: Disruption, several: boolean): string[] {
  const { words, colors } = screen;
  const key = automatic ? "disruption.inline-by-apply" : "disruption.inline-by-hand";
  const text = words.phrase(key, {
    kind: words.phrase(`disruption.${kind}`),
    address: plainSubject(stack, address, several),
  });
  return screen.text(`! ${text}`, 4, automatic ? colors.yellow : colors.red);
}

/** The step of the critical path is among them, wherever it stands. */
function firstSteps(steps: readonly Step[]): readonly Step[] {
  const critical = steps.findIndex((step) => step.critical);
  if (critical < STEPS_SHOWN) return steps.slice(0, STEPS_SHOWN);
  return [...steps.slice(0, STEPS_SHOWN - 1), steps[critical] as Step];
}

/** The call goes behind the address, or below it when the line has no room. */
function renderStep(screen: Screen, step: Step, width: number, several: boolean): string[] {
  const { action, stack, address, critical } = step;
  const { words, colors, width: total } = screen;
  const word = pad(words.phrase(`action.${action}`), width);
  const line = `  ${critical ? colors.bold("*") : " "} ${paintAction(screen, action)(word)}  ${plainSubject(stack, address, several)}`;
  const notes = notesOf(screen, step);
  if (notes.length === 0) return [line];
  const shown = `(${notes.join(words.comma)})`;
  if (columns(line) + 2 + columns(shown) <= total) return [`${line}  ${colors.dim(shown)}`];
  return [line, `${" ".repeat(6 + width)}${colors.dim(shown)}`];
}

/** The call, whose doing it is where that is not the apply's, and the one state that it asks of an instance. */
function notesOf({ words }: Screen, { call, automatic, action, needs }: Step): string[] {
  const stopped =
    action !== "start" && needs.some(({ statuses }) => statuses.length === 1 && statuses[0] === "Stopped");
  return [
    ...(call === "" ? [] : [call]),
    ...(stopped ? [words.phrase("order.while-stopped")] : []),
    ...(automatic ? [] : [words.phrase("order.by-hand")]),
  ];
}

export function plainSubject(stack: string, address: string, several: boolean): string {
  return several ? `${stack}: ${address}` : address;
}

function paintAction({ colors }: Screen, action: Step["action"]): (text: string) => string {
  if (action === "create" || action === "attach" || action === "start") return colors.green;
  if (action === "delete" || action === "detach") return colors.red;
  return action === "read" ? colors.cyan : colors.yellow;
}
