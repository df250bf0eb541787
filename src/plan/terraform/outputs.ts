import { type Json, sameJson } from "../../model/json";
import type { Module } from "../../model/module";
import type { StackPart } from "../../model/stack-part";
import type { PriorOutput } from "../../model/state";
import { SENSITIVE_VALUE } from "../change";
import type { Differ } from "../diff/diff";
import type { Mask } from "./mask";
import { holdsTrue, plannedOf } from "./planned-value";
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
    const { value, unknown } = plannedOf(evaluator.valueOrUnknown(raw, { module: root }));
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

/** `value`: undefined when any of it is unknown. */
function actionOf(raw: Json | undefined, prior: PriorOutput | undefined, value: Json | undefined): string {
  if (raw === undefined) return "delete";
  if (!prior) return "create";
  return value !== undefined && sameJson(value, prior.value) ? "no-op" : "update";
}
