import { isOpen, type Result } from "../policy/result";
import type { Encoded } from "./encode/encoded";
import { harmless } from "./encode/harmless";
import { terminal } from "./encode/terminal";
import { renderAcknowledgements, renderCertain } from "./human/acknowledgements";
import { renderActions } from "./human/actions";
import { renderAdditions } from "./human/additions";
import { renderChanges } from "./human/changes";
import { renderDisagreements, renderDrift } from "./human/decided";
import { renderDisruptions } from "./human/disruptions";
import { renderViolations } from "./human/findings";
import { renderFollowUps } from "./human/follow-ups";
import { renderHazards, renderUnplanned } from "./human/hazards";
import { renderOrder } from "./human/order";
import { renderSequence } from "./human/sequence";
import { renderStackOrder } from "./human/stacks";
import { renderSummary } from "./human/summary";
import { renderReach, renderTypes } from "./human/tables";
import { renderUndecided } from "./human/undecided";
import { itemsOf } from "./items/prepare";
import { placesOf } from "./place";
import { type HumanOptions, Screen } from "./screen";
import { textsWith } from "./words";

/**
 * The report for a person: findings, changes, order, disruptions, and the figures last, where a terminal stops
 * scrolling. Ends with a line break. `check` has no plan, so it shows findings and figures only.
 */
export function renderHuman(read: Result, options: HumanOptions): Encoded<"terminal"> {
  const result = harmless(read);
  const texts = options.rules ?? (result.customRules && textsWith(result.customRules));
  const screen = new Screen({ ...options, ...(texts ? { rules: texts } : {}) });
  const { plan } = result;
  const { words } = screen;
  const file = (name: string) => screen.file(name);
  const items = itemsOf({ result, words, file, placeOf: placesOf(result, options) });
  const open = items.filter(({ finding }) => isOpen(finding));
  const findings = open.map(({ finding }) => finding);
  const lines = [
    ...renderCertain(screen, items),
    ...renderViolations(screen, open),
    ...renderUndecided(screen, findings),
    ...renderHint(screen, result.gate.failedBy[0] ?? findings[0]?.rule),
    ...renderAcknowledgements(screen, result),
    ...(plan ? renderDrift(screen, plan) : []),
    ...(plan ? renderChanges(screen, plan.changes) : []),
    ...(plan ? renderReach(screen, plan, result.stacks.length > 1) : []),
    ...(plan ? renderDisagreements(screen, plan) : []),
    ...(plan ? renderUnplanned(screen, plan) : []),
    ...(plan ? renderStackOrder(screen, plan) : []),
    ...(plan ? renderOrder(screen, plan) : []),
    ...(plan ? renderActions(screen, plan) : []),
    ...(plan ? renderHazards(screen, plan) : []),
    ...(plan ? renderSequence(screen, plan) : []),
    ...(plan ? renderAdditions(screen, plan) : []),
    ...(plan ? renderDisruptions(screen, plan) : []),
    ...(plan ? renderFollowUps(screen, plan) : []),
    ...(plan ? renderTypes(screen, plan) : []),
    ...renderSummary(screen, result),
  ];
  return terminal(`${lines.join("\n")}\n`);
}

/** Names the rule that the reader meets first. */
function renderHint(screen: Screen, rule: string | undefined): string[] {
  if (rule === undefined) return [];
  return [...screen.text(screen.words.phrase("findings.explain", { rule }), 0, screen.colors.dim), ""];
}
