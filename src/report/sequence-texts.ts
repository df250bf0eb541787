import type { KeptOrder, Phase, Sequence } from "../plan/order/sequence/sequence";
import { hazardText } from "./lines";
import type { Words } from "./words";

/** One apply in words: the line to run, and what is to be known of it. */
export interface PhaseTexts {
  readonly stack: string;
  readonly command: string;
  readonly about: readonly string[];
}

export interface SequenceTexts {
  readonly title: string;
  readonly phases: readonly PhaseTexts[];
  /** Orders that no sequence keeps. */
  readonly circles: readonly string[];
}

/** So many names of a list are told. */
const TOLD = 5;

/** The applies of a change; undefined where each stack takes one. */
export function sequenceTexts({ phases, circles }: Sequence, words: Words): SequenceTexts | undefined {
  const stacks = new Set(phases.map(({ stack }) => stack));
  if (phases.length === stacks.size && circles.length === 0) return undefined;
  return {
    title: words.phrase("heading.sequence", { n: phases.length }),
    phases: phases.map((phase) => ({ stack: phase.stack, command: phase.command, about: aboutPhase(phase, words) })),
    circles: circles.map(({ order, path }) =>
      words.phrase("sequence.circle", { order: hazardText(order, words), path: path.join(" → ") }),
    ),
  };
}

function aboutPhase({ edits, changes, disruptions, keeps }: Phase, words: Words): string[] {
  const along = changes.filter((one) => one.along && one.asked);
  const unasked = changes.filter((one) => !one.asked);
  const others = changes.filter((one) => !one.along && one.asked);
  const lists = [
    ["sequence.does", others],
    ["sequence.along", along],
    ["sequence.unasked", unasked],
  ] as const;
  return [
    ...edits.map((edit) =>
      words.phrase("sequence.edit", {
        text:
          edit.kind === "moved"
            ? words.phrase("addition.moved", { from: edit.from, to: edit.to })
            : words.phrase("addition.depends_on", { block: edit.block, on: edit.on }),
      }),
    ),
    ...lists.flatMap(([key, list]) =>
      list.length === 0
        ? []
        : [
            words.phrase(key, {
              list: listed(
                list.map(({ kind, address }) => `${kind} ${address}`),
                words,
              ),
            }),
          ],
    ),
    ...disruptions
      .filter(({ disruption }) => !disruption.missing)
      .map(({ disruption: { kind, address, automatic }, asked }) => {
        const key = automatic ? "disruption.inline-by-apply" : "disruption.inline-by-hand";
        const text = words.phrase(key, { kind: words.phrase(`disruption.${kind}`), address });
        return asked ? text : words.phrase("sequence.unasked-disruption", { text });
      }),
    ...keeps.map((one) => words.phrase("sequence.keeps", { order: keptText(one, words) })),
  ];
}

/** With the names of the stacks, where there are two. */
export function keptText({ stacks, ...order }: KeptOrder, words: Words): string {
  if (!stacks) return hazardText(order, words);
  const [before, after] = [`${stacks.before}: ${order.before}`, `${stacks.after}: ${order.after}`];
  return hazardText({ ...order, before, after }, words);
}

function listed(names: readonly string[], words: Words): string {
  const rest = names.length - TOLD;
  const told = names.slice(0, TOLD).join(", ");
  return rest > 0 ? `${told}, ${words.phrase("sequence.more", { n: rest })}` : told;
}
