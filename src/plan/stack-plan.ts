import type { ActionInvocation } from "./actions/invocation";
import type { ResourceDiff } from "./diff/resource-diff";
import type { Disruptions } from "./disruptions/find";
import type { FollowUp } from "./follow-up";
import type { HazardPair } from "./hazards/hazard-pair";
import type { ApplyGraph } from "./order/apply-graph";
import type { PlannedChange } from "./planned-change";

export type StackChange = PlannedChange & { readonly diff?: ResourceDiff };

/** What happens in one stack, and the order of it. */
export interface StackPlan extends Disruptions<StackChange> {
  /** Terraform's graph; with the wanted order, once the hazards are proven. */
  readonly apply: ApplyGraph;
  readonly pairs: readonly HazardPair[];
  readonly followUps: readonly FollowUp[];
  readonly actions: readonly ActionInvocation[];
}
