import type { Plan } from "../../plan/plan-type";
import type { PlannedStack } from "../../plan/stacks/planned-stack";
import type { Screen } from "../screen";

const SHOWN = 20;

/** In which order several stacks are applied, and why. */
export function renderStackOrder(screen: Screen, { stacks = [] }: Plan): string[] {
  if (!stacks.some(({ needs }) => needs.length > 0)) return [];
  const { words, colors } = screen;
  const rest = stacks.length - SHOWN;
  const circles = new Set(stacks.flatMap(({ circle }) => (circle ? [circle.join(" → ")] : [])));
  return [
    colors.bold(words.phrase("heading.stacks", { n: stacks.length })),
    "",
    ...stacks.slice(0, SHOWN).flatMap((stack) => screen.text(lineOf(screen, stack), 2)),
    ...(rest > 0 ? screen.text(words.phrase("stacks.more", { n: rest }), 2) : []),
    ...[...circles].flatMap((list) => screen.text(words.phrase("stacks.circle", { list }), 2, colors.yellow)),
    "",
  ];
}

function lineOf({ words }: Screen, { name, wave, needs }: PlannedStack): string {
  const head = `${wave}. ${name}`;
  if (needs.length === 0) return head;
  const list = needs.map(({ stack, because }) => words.phrase(`stacks.because-${because}`, { stack }));
  return `${head}${words.colon}${list.join(words.comma)}`;
}
