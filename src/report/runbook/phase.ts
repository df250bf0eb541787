import type { Edit, Loss, Phase, PhaseDisruption } from "../../plan/order/sequence/sequence";
import type { ObjectFacts } from "../../policy/result";
import { keptText } from "../sequence-texts";
import type { Words } from "../words";
import { type BookEntry, type Chapter, chapter, sh } from "./book";
import { type Objects, showCommand, showNewCommands } from "./commands";
import { byHandEntry, interruptionEntry } from "./disruptions";

/** Objects that are looked at one by one after an apply; the check at its end has all of them. */
const CHECKED = 12;

/** What a phase is told with. */
export interface Night {
  readonly words: Words;
  readonly objects: Objects;
  /** As they are once the plan is applied. */
  readonly after: Objects;
  /** How many phases there are, and which of them is the last of its stack. */
  readonly phases: readonly Phase[];
  /** Whether what is done by hand stands before the first of them. */
  readonly handsFirst: boolean;
}

/** One apply: what is written and known before it, its command, and how to see that it worked. */
export function phaseChapter(phase: Phase, night: Night): Chapter {
  const { words, phases, objects, handsFirst } = night;
  const { number, stack, disruptions, losses, keeps, edits } = phase;
  const known = disruptions.filter(({ disruption }) => !disruption.missing);
  const byHand = known.filter(({ disruption }) => !disruption.automatic);
  const byApply = known.filter(({ disruption }) => disruption.automatic);
  const title = phases.length > 1 ? "runbook.phase" : "runbook.only-phase";
  const lead = [
    ...keeps.map((order) => words.phrase("runbook.keeps", { order: keptText(order, words) })),
    ...(byApply.length === 0 ? [words.phrase("runbook.no-interruption")] : []),
  ];
  const entries: BookEntry[] = [
    ...edits.map((edit) => editEntry(edit, words)),
    ...(handsFirst && phase === phases[0] ? [] : byHand.map((one) => byHandEntry(one, objects, words))),
    ...unaskedEntry(phase, words),
    ...byApply.map((one) => interruptionEntry(one, broughtBack(one, phase, phases), words)),
    ...lossEntry(losses, "runbook.no-return", words),
    applyEntry(phase, words),
    ...signEntries(phase, night),
    lastCheck(phase, night),
  ];
  return { ...chapter("phase", words.phrase(title, { number, n: phases.length, stack }), entries), lead };
}

/** The later phase that creates again what this one destroys: until then it is gone. */
function broughtBack({ disruption }: PhaseDisruption, phase: Phase, phases: readonly Phase[]): Phase | undefined {
  const does = ({ changes }: Phase, kind: "delete" | "create") =>
    changes.some((change) => change.kind === kind && change.address === disruption.address);
  if (!does(phase, "delete")) return undefined;
  return phases.find((one) => one.stack === phase.stack && one.number > phase.number && does(one, "create"));
}

function editEntry(edit: Edit, words: Words): BookEntry {
  if (edit.kind === "moved") {
    const text = `moved {\n  from = ${edit.from}\n  to   = ${edit.to}\n}`;
    return {
      tone: "step",
      title: words.phrase("runbook.write-move", { from: edit.from, to: edit.to }),
      lines: [],
      code: { language: "hcl", text },
    };
  }
  const text = `depends_on = [${edit.on}]`;
  const title = words.phrase("runbook.write", { block: edit.block });
  return { tone: "step", title, lines: [], code: { language: "hcl", text } };
}

function unaskedEntry({ changes }: Phase, words: Words): BookEntry[] {
  const unasked = changes.filter(({ asked }) => !asked).map(({ address }) => address);
  if (unasked.length === 0) return [];
  const what = words.phrase("runbook.unasked-what", { what: unasked.join(words.enumeration) });
  return [{ tone: "alarm", title: words.phrase("runbook.unasked"), lines: [what] }];
}

/** What is gone for good; nothing where that is nothing. */
export function lossEntry(
  losses: readonly Loss[],
  title: "runbook.no-return" | "runbook.back-lost",
  words: Words,
): BookEntry[] {
  if (losses.length === 0) return [];
  const lines = losses.map(({ address, kind, value = "" }) => words.phrase(`runbook.loss-${kind}`, { address, value }));
  return [{ tone: "loss", title: words.phrase(title), lines }];
}

function applyEntry({ command, changes }: Phase, words: Words): BookEntry {
  const counts = new Map<string, number>();
  for (const { kind } of changes)
    if (kind !== "no-op" && kind !== "read") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const what = [...counts].map(([kind, count]) => `${words.phrase(`legend.${kind as "create"}`)} ${count}`);
  const lines = n === 0 ? [] : [words.phrase("runbook.apply-what", { n, what: what.join(words.comma) })];
  return { tone: "step", title: words.phrase("runbook.apply"), lines, ...sh(command) };
}

function signEntries({ stack, signs }: Phase, { objects: before, after, words }: Night): BookEntry[] {
  const entries = signs.flatMap(({ object, status }): BookEntry[] => {
    const facts = (status === "absent" ? before : after).of(stack, object);
    const isGone = status === "absent";
    const show = facts && showCommand(facts);
    const commands = show !== undefined ? [show] : facts && !isGone ? showNewCommands(facts) : [];
    if (commands.length === 0) return [];
    return [
      {
        tone: "step",
        title: words.phrase(isGone ? "runbook.gone" : "runbook.worked", { address: object }),
        lines: [],
        ...sh(...commands),
        expected: isGone ? words.phrase("runbook.gone-expect") : expectedOf(facts, status, words),
      },
    ];
  });
  const rest = entries.length - CHECKED;
  if (rest <= 0) return entries;
  const more = words.phrase("runbook.more-checks", { n: rest });
  return [...entries.slice(0, CHECKED), { tone: "note", title: more, lines: [] }];
}

/** The status of an address depends on whether it is associated, which no call of the association tells. */
function expectedOf(facts: ObjectFacts | undefined, status: string, words: Words): string {
  if (facts?.type === "alicloud_eip_address") return words.phrase("runbook.there");
  return words.phrase("runbook.status-expect", { statuses: status });
}

function lastCheck(phase: Phase, { phases, words }: Night): BookEntry {
  const { stack, number } = phase;
  const isLast = !phases.some((other) => other.stack === stack && other.number > number);
  return {
    tone: "step",
    title: words.phrase(isLast ? "runbook.clean" : "runbook.left", { stack }),
    lines: [],
    ...sh("terraform plan -detailed-exitcode"),
    expected: words.phrase(isLast ? "runbook.clean-expect" : "runbook.left-expect"),
  };
}
