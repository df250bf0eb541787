import { type Counts, type InterruptedInstance, waived } from "./counts";
import type { Words } from "./words";

const INSTANCES_SHOWN = 10;

/** What would be added, changed and destroyed first, then what there is to say beyond that. */
export function planLines(words: Words, { changes, disruptions, hazards, unplanned, actions }: Counts): string[] {
  const { add, change, destroy, attach, detach, reattach, read } = changes;
  if (add + change + destroy + read + unplanned === 0) return [words.phrase("change.none")];
  const lines = [words.phrase("summary.plan", { add, change, destroy })];
  if (attach + detach + reattach > 0) lines.push(words.phrase("summary.attachments", { attach, detach, reattach }));
  if (actions) lines.push(words.phrase("summary.actions", { n: actions.called, unknown: actions.unknown }));
  const { reboot, stopStart, interruption, byHand, undecided, instances } = disruptions;
  const list = [
    ...(reboot > 0 ? [words.phrase("summary.reboot", { n: reboot })] : []),
    ...(stopStart > 0 ? [words.phrase("summary.stop-start", { n: stopStart })] : []),
    ...(interruption > 0 ? [words.phrase("summary.interruption", { n: interruption })] : []),
    ...(byHand > 0 ? [words.phrase("summary.by-hand", { n: byHand })] : []),
    ...(undecided > 0 ? [words.phrase("summary.undecided", { n: undecided })] : []),
  ];
  const comma = words.comma;
  if (unplanned > 0) lines.push(words.phrase("summary.unplanned", { n: unplanned }));
  if (hazards.guaranteed > 0) lines.push(words.phrase("summary.proven", { n: hazards.guaranteed }));
  if (hazards.open > 0) lines.push(words.phrase("summary.hazards", { n: hazards.open }));
  if (list.length > 0) lines.push(words.phrase("summary.disruptions", { list: list.join(comma) }));
  if (instances.length > 0) {
    const shown = instances.slice(0, INSTANCES_SHOWN).map((one) => interrupted(words, one));
    const more = instances.length - shown.length;
    if (more > 0) shown.push(words.phrase("undecided.more", { n: more }));
    const separator = words.semicolon;
    lines.push(words.phrase("summary.interrupted", { n: instances.length, list: shown.join(separator) }));
  }
  return lines;
}

/** `ADDRESS twice, in waves 1 and 4`. */
function interrupted(words: Words, { instance, times, waves }: InterruptedInstance): string {
  const places = [...new Set(waves)].join(words.enumeration);
  return words.phrase("summary.interrupted-one", { n: times, instance, waves: places });
}

/** How many of which severity. */
export function findingsLine(words: Words, { findings }: Counts): string {
  const { error, warning, info, undecided, acknowledged, baseline } = findings;
  if (error + warning + info + undecided + acknowledged + baseline === 0) return words.phrase("findings.none");
  const comma = words.comma;
  const list = [
    ...(error > 0 ? [words.phrase("heading.error", { n: error })] : []),
    ...(warning > 0 ? [words.phrase("heading.warning", { n: warning })] : []),
    ...(info > 0 ? [words.phrase("heading.info", { n: info })] : []),
    ...(undecided > 0 ? [words.phrase("summary.undecided", { n: undecided })] : []),
    ...waived(findings, words),
  ];
  return words.phrase("summary.findings", { list: list.join(comma) });
}
