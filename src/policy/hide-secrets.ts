import { isObject, type Json } from "../model/json";
import type { AttributeChange, Change, Disruption, DisruptionReason, Step } from "../plan/change";
import { SENSITIVE_VALUE } from "../plan/change";
import type { Drifted } from "../plan/decided/told";
import type { FollowUp } from "../plan/follow-up";
import type { Phase } from "../plan/order/sequence/sequence";
import type { Plan } from "../plan/plan-type";
import type { HiddenTexts } from "../rules/hidden-texts";
import type { Secrets } from "../rules/secrets";

/**
 * The plan without the secrets that no mark tells: texts that equal one, in values that are not marked, in ids and in what is
 * said of them. Linear in a stack that has secrets; the same plan where there are none.
 */
export function withoutSecrets(plan: Plan, stacks: readonly string[], secrets: Secrets): Plan {
  if (stacks.every((stack) => secrets.of(stack).isEmpty)) return plan;
  const of = <T extends { readonly stack: string }>(one: T, mask: (one: T, hidden: HiddenTexts) => T): T => {
    const hidden = secrets.of(one.stack);
    return hidden.isEmpty ? one : mask(one, hidden);
  };
  const missing = <T extends { readonly stack: string; readonly missing?: Disruption["missing"] }>(one: T): T =>
    one.missing ? { ...one, missing: secrets.maskMissing(one.stack, one.missing) } : one;
  return {
    ...plan,
    changes: plan.changes.map((one) => of(one, maskedChange)),
    waves: plan.waves.map((wave) => wave.map((one) => of(one, maskedStep))),
    disruptions: plan.disruptions.map((one) => missing(of(one, maskedDisruption))),
    hazards: plan.hazards.map((one) => of(one, (hazard, hidden) => wholes(hazard, hidden, ["before", "after"]))),
    followUps: plan.followUps.map((one) => missing(of(one, maskedFollowUp))),
    undecided: plan.undecided.map(missing),
    ...(plan.drift ? { drift: plan.drift.map((one) => of(one, maskedDrift)) } : {}),
    ...(plan.reach ? { reach: plan.reach.map((one) => of(one, (reach, hidden) => wholes(reach, hidden, REACH))) } : {}),
    sequence: {
      ...plan.sequence,
      phases: plan.sequence.phases.map((one) =>
        of(one, (phase, hidden) => maskedPhase(phase, hidden, (each) => missing(maskedDisruption(each, hidden)))),
      ),
    },
    ...(plan.actions
      ? {
          actions: plan.actions.map((one) =>
            missing(of(one, (action, hidden) => wholes(action, hidden, ["instance"]))),
          ),
        }
      : {}),
  };
}

const REACH = ["group", "direction", "peer", "protocol", "ports", "before", "after"] as const;

function maskedPhase(phase: Phase, hidden: HiddenTexts, masked: (one: Disruption) => Disruption): Phase {
  return {
    ...phase,
    disruptions: phase.disruptions.map((one) => ({ ...one, disruption: masked(one.disruption) })),
    signs: phase.signs.map((one) => wholes(one, hidden, ["object"])),
    losses: phase.losses.map((one) => wholes(one, hidden, ["value"])),
  };
}

function maskedChange(change: Change, hidden: HiddenTexts): Change {
  const { attributes, attachment } = change;
  const names = ["interface", "instance", "formerInstance", "formerInterface"] as const;
  return {
    ...change,
    attributes: attributes.map((one) => maskedAttribute(one, hidden)),
    ...(attachment ? { attachment: wholes(attachment, hidden, names) } : {}),
  };
}

function maskedDrift(one: Drifted, hidden: HiddenTexts): Drifted {
  return { ...one, attributes: one.attributes.map((change) => maskedAttribute(change, hidden)) };
}

function maskedAttribute(change: AttributeChange, hidden: HiddenTexts): AttributeChange {
  const { before, after } = change;
  return {
    ...change,
    ...(before === undefined ? {} : { before: maskedJson(before, hidden) }),
    ...(after === undefined ? {} : { after: maskedJson(after, hidden) }),
  };
}

function maskedJson(value: Json, hidden: HiddenTexts): Json {
  if (Array.isArray(value)) return value.map((one) => maskedJson(one, hidden));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [String(hidden.inside(name)), maskedJson(one, hidden)]),
    );
  if (typeof value !== "string" && typeof value !== "number") return value;
  return hidden.maskedWhole(String(value)) === String(value) ? hidden.inside(value) : SENSITIVE_VALUE;
}

function maskedStep(step: Step, hidden: HiddenTexts): Step {
  return {
    ...wholes(step, hidden, ["address"]),
    needs: step.needs.map((one) => wholes(one, hidden, ["object"])),
    leaves: step.leaves.map((one) => wholes(one, hidden, ["object"])),
  };
}

function maskedDisruption(disruption: Disruption, hidden: HiddenTexts): Disruption {
  const { merged } = disruption;
  return {
    ...wholes(disruption, hidden, ["address", "instance"]),
    ...maskedReason(disruption, hidden),
    ...(merged ? { merged: merged.map((one) => maskedReason(one, hidden)) } : {}),
  };
}

function maskedReason({ cause, params, evidence, source }: DisruptionReason, hidden: HiddenTexts): DisruptionReason {
  const { value, from } = evidence;
  return {
    cause,
    params: maskedParams(params, hidden),
    evidence: { value: String(hidden.masked(value)), from },
    source,
  };
}

function maskedFollowUp(one: FollowUp, hidden: HiddenTexts): FollowUp {
  return { ...wholes(one, hidden, ["address"]), params: maskedParams(one.params, hidden) };
}

function maskedParams(params: FollowUp["params"], hidden: HiddenTexts): FollowUp["params"] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, hidden.masked(value)]));
}

/** With the texts under these names masked, where one is a secret as a whole. */
function wholes<T extends object>(object: T, hidden: HiddenTexts, names: readonly (keyof T)[]): T {
  const masked = { ...object };
  for (const name of names) {
    const text = object[name];
    if (typeof text === "string") masked[name] = hidden.maskedWhole(text) as T[typeof name];
  }
  return masked;
}
