import type { Phase, PhaseDisruption } from "../../plan/order/sequence/sequence";
import { disruptionTexts } from "../lines";
import type { Words } from "../words";
import { type BookEntry, sh } from "./book";
import { instanceCommand, type Objects, showCommand } from "./commands";

/** What somebody does by hand before an apply. */
export function byHandEntry({ disruption }: PhaseDisruption, objects: Objects, words: Words): BookEntry {
  const { kind, stack, address, wave, instance } = disruption;
  const { why, todo } = disruptionTexts(disruption, words);
  const machine = objects.of(stack, instance ?? address);
  const calls = machine ? byHandCalls(kind, machine) : [];
  const show = machine && showCommand(machine);
  return {
    tone: "step",
    title: words.phrase("runbook.by-hand", { kind: words.phrase(`disruption.${kind}`), address }),
    lines: [
      ...why,
      ...(todo === undefined ? [] : [todo]),
      words.phrase("runbook.by-hand-when", { wave }),
      words.phrase("runbook.by-hand-after"),
    ],
    ...(calls.length > 0 ? sh(...calls, ...(show === undefined ? [] : [show])) : {}),
    ...(calls.length > 0 && kind === "reboot"
      ? { expected: words.phrase("runbook.status-expect", { statuses: "Running" }) }
      : {}),
  };
}

function byHandCalls(kind: PhaseDisruption["disruption"]["kind"], machine: Parameters<typeof instanceCommand>[1]) {
  if (kind === "reboot") return [instanceCommand("RebootInstance", machine)];
  return kind === "stop-start" ? [instanceCommand("StopInstance", machine)] : [];
}

/**
 * What an apply interrupts, and for how long at most.
 *
 * @param until the phase that brings it back, where that is a later one
 */
export function interruptionEntry(
  { disruption, minutes, asked }: PhaseDisruption,
  until: Phase | undefined,
  words: Words,
): BookEntry {
  const { kind, address, wave } = disruption;
  const long = minutes === undefined ? "runbook.no-minutes" : "runbook.minutes";
  const end = until
    ? words.phrase("runbook.until-phase", { number: until.number })
    : words.phrase(long, { n: minutes ?? 0 });
  const when = [words.phrase("runbook.interrupts-by-apply", { wave }), end];
  return {
    tone: "alarm",
    title: words.phrase("runbook.interrupts", { kind: words.phrase(`disruption.${kind}`), address }),
    lines: [
      when.join(words.semicolon),
      ...disruptionTexts(disruption, words).why,
      ...(asked ? [] : [words.phrase("runbook.unasked-disruption")]),
    ],
  };
}
