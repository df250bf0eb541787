import type { Result, StackSummary } from "../../policy/result";
import { type Counts, countResult } from "../counts";
import { findingsLine, planLines } from "../figures";
import { gateReason } from "../gate";
import { releaseText } from "../release";
import type { Screen } from "../screen";
import { unmatchedTexts } from "../told";
import { formatNumber } from "../words";
import { renderPolicy } from "./policy";

/** What was read, what is not covered, and the figures. */
export function renderSummary(screen: Screen, result: Result): string[] {
  const { words, colors } = screen;
  const counts = countResult(result);
  if (counts.resources === 0 && (result.plan?.changes.length ?? 0) === 0) return renderEmpty(screen, result);
  return [
    ...renderUncovered(screen, result),
    ...unmatchedTexts(result, words).flatMap((text) => screen.text(text, 0, colors.yellow)),
    ...renderStacks(screen, result),
    ...screen.text(words.phrase("catalog.date", { date: result.catalogDate }), 0, colors.dim),
    ...(result.catalogStale === undefined
      ? []
      : screen.text(words.phrase("catalog.stale", { n: result.catalogStale }), 0, colors.yellow)),
    ...renderPolicy(screen, result),
    "",
    ...(result.plan ? renderPlanLines(screen, counts) : []),
    findingsLine(words, counts),
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
  const said = (key: "uncovered.intro" | "uncovered.inexact", all: Result["uncovered"]): string[] => {
    const types = all.map(({ type, count }) => `${type} (${formatNumber(count)})`).join(", ");
    return all.length === 0 ? [] : screen.text(screen.words.phrase(key, { types }), 0, screen.colors.yellow);
  };
  const inexact = uncovered.filter((one) => one.inexact);
  return [...said("uncovered.intro", uncovered), ...said("uncovered.inexact", inexact), ""];
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
    : stack.backend !== undefined
      ? words.phrase("stack.unread-state", { ...params, backend: stack.backend })
      : words.phrase(command === "plan" ? "stack.from-no-state" : "stack.checked-no-state", params);
  const release = releaseText(stack.release, words);
  return [text, ...(release === undefined ? [] : [release])].flatMap((line) => screen.text(line, 0, colors.dim));
}

function renderPlanLines(screen: Screen, counts: Counts): string[] {
  const [first = "", ...rest] = planLines(screen.words, counts);
  return [screen.colors.bold(first), ...rest.flatMap((line) => screen.text(line, 0))];
}

/** Which limit of disruptions is exceeded, and what was left out. That errors fail the gate goes without saying. */
function renderGate(screen: Screen, { gate }: Result): string[] {
  const { words, colors } = screen;
  return gate.reasons
    .filter((reason) => !("rules" in reason))
    .flatMap((reason) => screen.text(words.phrase("summary.gate", { why: gateReason(reason, words) }), 0, colors.red));
}
