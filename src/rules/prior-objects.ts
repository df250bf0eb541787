import { memo } from "../memo";
import type { JsonObject } from "../model/json";
import { orphans } from "../model/leaving";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { canonicalType } from "../provider/overlays";
import type { RuleContext, Subject } from "./rule";

/** An object of the state that the plan takes away. */
export interface Leaving {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly attributes: JsonObject;
  readonly prior: PriorObject;
  /** Set when it is declared, and so replaced. */
  readonly resource?: Resource;
  /** Whether its successor is made before it goes. */
  readonly createsFirst: boolean;
}

const leavingOnce = memo((_planned: RuleContext["planned"], context: RuleContext) => find(context));

/** Everything that the plan deletes or replaces. Linear, once for all rules. */
export function leaving(context: RuleContext): readonly Leaving[] {
  return leavingOnce(context.planned, context);
}

function find({ model, planned }: RuleContext): Leaving[] {
  const found: Leaving[] = [];
  for (const resource of model.resources) {
    const change = planned.of(resource);
    const prior = change?.kind === "replace" ? model.prior(resource) : undefined;
    if (!change || !prior) continue;
    const createsFirst = change.actions[0] === "create";
    found.push({ ...placeOf(resource.stack, prior), address: resource.address, resource, createsFirst });
  }
  for (const { name } of model.stacks) {
    for (const prior of orphans(model, name))
      found.push({ ...placeOf(name, prior), createsFirst: prior.createBeforeDestroy });
  }
  return found;
}

function placeOf(stack: string, prior: PriorObject) {
  const { address, type, attributes } = prior;
  return { stack, address, type: canonicalType(type), attributes, prior };
}

/** What to report at: the declaration, or the object itself where it is declared no more. */
export function leavingSubject(
  { model }: RuleContext,
  { stack, address, resource }: Pick<Leaving, "stack" | "address" | "resource">,
): Subject {
  return resource ?? { stack, address, index: model.resources.length, path: undefined, location: undefined };
}
