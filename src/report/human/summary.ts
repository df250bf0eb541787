import type { Result, StackSummary } from "../../policy/result";
import { type Counts, countResult, type InterruptedInstance } from "../counts";
import { gateReason } from "../gate";
import type { Screen } from "../screen";
import { formatNumber, type Words } from "../words";

const INSTANCES_SHOWN = 10;

/** What was read, what is not covered, and the figures. */
export function renderSummary(screen: Screen, result: Result): string[] {
  const { words, colors } = screen;
  const counts = countResult(result);
  if (counts.resources === 0 && (result.plan?.changes.length ?? 0) === 0) return renderEmpty(screen, result);
  return [
    ...renderUncovered(screen, result),
    ...renderStacks(screen, result),
    ...screen.text(words.phrase("catalog.date", { date: result.catalogDate }), 0, colors.dim),
    ...(result.catalogStale === undefined
      ? []
      : screen.text(words.phrase("catalog.stale", { n: result.catalogStale }), 0, colors.yellow)),
    "",
    ...(result.plan ? renderPlanLines(screen, counts) : []),
    ...renderFindingsLine(screen, counts),
    ...renderGate(screen, result),
  ];
}

function renderEmpty(screen: Screen, result: Result): string[] {
  const { words, colors } = screen;
  if (result.stacks.length === 0) return [colors.bold(words.phrase("stack.none"))];
  return [
    ...renderStacks(screen, result),
    colors.bold(words.phrase("stack.empty")),
    ...screen.text(words.phrase("stack.empty-what"), 0),
  ];
}

function renderUncovered(screen: Screen, { uncovered }: Result): string[] {
  if (uncovered.length === 0) return [];
  const types = uncovered.map(({ type, count }) => `${type} (${formatNumber(count)})`).join(", ");
  return [...screen.text(screen.words.phrase("uncovered.intro", { types }), 0, screen.colors.yellow), ""];
}

/** Above this many stacks the first ones are shown, and the figures of the others. */
const STACKS_SHOWN = 20;

function renderStacks(screen: Screen, { stacks, command }: Result): string[] {
  const { words, colors } = screen;
  const shown = stacks.length > STACKS_SHOWN ? stacks.slice(0, STACKS_SHOWN / 2) : stacks;
  const rest = stacks.slice(shown.length);
  const resources = words.phrase("stack.read", { n: rest.reduce((sum, stack) => sum + stack.resources, 0) });
  return [
    ...shown.flatMap((stack) => renderStack(screen, stack, command)),
    ...(rest.length > 0 ? screen.text(words.phrase("stack.more", { n: rest.length, resources }), 0, colors.dim) : []),
  ];
}

function renderStack(screen: Screen, stack: StackSummary, command: Result["command"]): string[] {
  const { words, colors } = screen;
  const resources = words.phrase("stack.read", { n: stack.resources });
  const params = { stack: stack.name, resources, file: screen.file(stack.file) };
  const { state } = stack;
  const text = state
    ? words.phrase(state.serial === undefined ? "stack.from-unmarked" : "stack.from", {
        ...params,
        state: screen.file(state.file),
        serial: state.serial ?? "",
      })
    : words.phrase(command === "plan" ? "stack.from-no-state" : "stack.checked-no-state", params);
  return screen.text(text, 0, colors.dim);
}

function renderPlanLines(screen: Screen, { changes, disruptions, hazards, unplanned }: Counts): string[] {
  const { words, colors } = screen;
  const { add, change, destroy, attach, detach, reattach, read } = changes;
  if (add + change + destroy + read + unplanned === 0) return [colors.bold(words.phrase("change.none"))];
  const lines = [colors.bold(words.phrase("summary.plan", { add, change, destroy }))];
  if (attach + detach + reattach > 0) lines.push(words.phrase("summary.attachments", { attach, detach, reattach }));
  const { reboot, stopStart, interruption, byHand, undecided, instances } = disruptions;
  const list = [
    ...(reboot > 0 ? [words.phrase("summary.reboot", { n: reboot })] : []),
    ...(stopStart > 0 ? [words.phrase("summary.stop-start", { n: stopStart })] : []),
    ...(interruption > 0 ? [words.phrase("summary.interruption", { n: interruption })] : []),
    ...(byHand > 0 ? [words.phrase("summary.by-hand", { n: byHand })] : []),
    ...(undecided > 0 ? [words.phrase("summary.undecided", { n: undecided })] : []),
  ];
  const comma = words.language === "zh" ? "，" : ", ";
  if (unplanned > 0) lines.push(words.phrase("summary.unplanned", { n: unplanned }));
  if (hazards.open > 0) lines.push(words.phrase("summary.hazards", { n: hazards.open }));
  if (list.length > 0) lines.push(words.phrase("summary.disruptions", { list: list.join(comma) }));
  if (instances.length > 0) {
    const shown = instances.slice(0, INSTANCES_SHOWN).map((one) => interrupted(words, one));
    const more = instances.length - shown.length;
    if (more > 0) shown.push(words.phrase("undecided.more", { n: more }));
    const separator = words.language === "zh" ? "；" : "; ";
    const text = words.phrase("summary.interrupted", { n: instances.length, list: shown.join(separator) });
    lines.push(...screen.text(text, 0));
  }
  return lines;
}

/** `ADDRESS twice, in waves 1 and 4`. */
function interrupted(words: Words, { instance, times, waves }: InterruptedInstance): string {
  const places = [...new Set(waves)].join(words.language === "zh" ? "、" : ", ");
  return words.phrase("summary.interrupted-one", { n: times, instance, waves: places });
}

/** Which limit of disruptions is exceeded. That errors fail the gate goes without saying. */
function renderGate(screen: Screen, { gate }: Result): string[] {
  const { words, colors } = screen;
  return gate.reasons
    .filter((reason) => "disruptions" in reason)
    .flatMap((reason) => screen.text(words.phrase("summary.gate", { why: gateReason(reason, words) }), 0, colors.red));
}

function renderFindingsLine({ words }: Screen, { findings }: Counts): string[] {
  const { error, warning, info, undecided } = findings;
  if (error + warning + info + undecided === 0) return [words.phrase("findings.none")];
  const comma = words.language === "zh" ? "，" : ", ";
  const list = [
    ...(error > 0 ? [words.phrase("heading.error", { n: error })] : []),
    ...(warning > 0 ? [words.phrase("heading.warning", { n: warning })] : []),
    ...(info > 0 ? [words.phrase("heading.info", { n: info })] : []),
    ...(undecided > 0 ? [words.phrase("summary.undecided", { n: undecided })] : []),
  ];
  return [words.phrase("summary.findings", { list: list.join(comma) })];
}
