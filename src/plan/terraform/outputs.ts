import { isObject, type Json, sameJson } from "../../model/json";
import { isOpen } from "../../model/language/open";
import type { StackPart } from "../../model/model";
import type { Module } from "../../model/module";
import type { PriorOutput } from "../../model/state";
import type { Differ } from "../diff";
import { plannedTree } from "./after-values";
import { type Mask, SENSITIVE_VALUE } from "./mask";
import { holdsTrue, knownValue, listValue, objectValue, type PlannedValue, UNKNOWN } from "./planned-value";
import type { OutputChange } from "./terraform-plan";

/** What becomes of the outputs of a stack, by name. */
export function outputChanges(
  root: Module,
  part: StackPart,
  { evaluator, secrets }: Differ,
  mask: Mask,
): OutputChange[] {
  const before = part.prior?.outputs ?? new Map<string, PriorOutput>();
  const names = [...new Set([...part.outputs.keys(), ...before.keys()])].sort();
  return names.map((name) => {
    const prior = before.get(name);
    const raw = part.outputs.get(name);
    const declared = part.settings?.outputs.get(name)?.["sensitive"] === true;
    const secret = declared || prior?.sensitive === true || secrets.mentions(root, raw);
    const shown = (value: Json): Json => (secret && value !== null ? SENSITIVE_VALUE : mask.value(value));
    const { value, unknown } = partlyPlanned(evaluator, root, raw);
    const open = holdsTrue(unknown);
    return {
      name,
      actions: [actionOf(raw, prior, open ? undefined : value)],
      before: shown(prior?.value ?? null),
      after: value === undefined ? undefined : shown(value),
      afterUnknown: open ? unknown : false,
      beforeSensitive: secret,
      afterSensitive: secret && raw !== undefined,
    };
  });
}

/** Of a list or a map that is computed, what is known stays known. */
function partlyPlanned(evaluator: Differ["evaluator"], module: Module, raw: Json | undefined): PlannedValue {
  const whole = plannedTree((text) => evaluator.evaluate(text, { module }), raw);
  return typeof raw === "string" && whole.unknown === true ? fromPartial(evaluator.partial(raw, { module })) : whole;
}

function fromPartial(value: Json): PlannedValue {
  if (isOpen(value)) return UNKNOWN;
  if (Array.isArray(value)) return listValue(value.map(fromPartial));
  if (!isObject(value)) return knownValue(value);
  return objectValue(Object.entries(value).map(([name, member]) => [name, fromPartial(member)] as const));
}

/** `value`: undefined when any of it is unknown. */
function actionOf(raw: Json | undefined, prior: PriorOutput | undefined, value: Json | undefined): string {
  if (raw === undefined) return "delete";
  if (!prior) return "create";
  return value !== undefined && sameJson(value, prior.value) ? "no-op" : "update";
}
