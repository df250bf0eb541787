import { Model } from "../model/model";
import { InputError } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { Network } from "../network/network";
import type { Addition } from "../plan/change";
import { makePlan } from "../plan/plan";
import type { PlanOptions } from "../plan/plan-options";
import type { Plan } from "../plan/plan-type";
import { RESOURCE_TYPES } from "../provider/types";
import { Planned } from "../rules/planned";

export interface PlannedModel {
  readonly model: Model;
  readonly network: Network;
  readonly planned: Planned<Plan>;
}

type Moved = Extract<Addition, { kind: "moved" }>;

/**
 * The model and its plan. Where the emitter writes moved blocks to keep an order, these are what Terraform will plan with:
 * so they are put into the configuration, and it is planned once more. Each round takes away at least one address.
 */
export function planWithMoves(parts: readonly StackPart[], options: PlanOptions): PlannedModel {
  const added: Moved[] = [];
  for (let current = parts; ; ) {
    const found = planned(current, options, [...added]);
    const moves = movesToWrite(found, current, options);
    if (moves.length === 0) return found;
    added.push(...moves);
    current = current.map((part) => {
      const own = moves.filter(({ stack }) => stack === part.name).map(({ from, to }) => ({ from, to }));
      return own.length === 0 ? part : { ...part, moved: [...part.moved, ...own] };
    });
  }
}

function planned(parts: readonly StackPart[], options: PlanOptions, added: readonly Moved[]): PlannedModel {
  const model = new Model(parts, RESOURCE_TYPES);
  const network = new Network(model);
  const make = () => {
    const plan = makePlan(model, network, options);
    return added.length === 0 ? plan : { ...plan, additions: [...added, ...plan.additions] };
  };
  return { model, network, planned: new Planned(make, (stack) => model.elsewhere(stack) !== undefined) };
}

function movesToWrite({ planned }: PlannedModel, parts: readonly StackPart[], { emitsOrder }: PlanOptions): Moved[] {
  const emitting = new Set(
    parts.filter(({ emission }) => emitsOrder ?? emission !== undefined).map(({ name }) => name),
  );
  if (emitting.size === 0) return [];
  try {
    return planned.facts.hazards.flatMap(({ stack, cause, before, after, fix }) =>
      fix?.kind === "moved" && emitting.has(stack) ? [{ stack, cause, before, after, ...fix }] : [],
    );
  } catch (error) {
    // A circle, which is a finding of its own.
    if (error instanceof InputError) return [];
    throw error;
  }
}
