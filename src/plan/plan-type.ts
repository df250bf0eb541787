import type { Missing } from "../model/answer";
import type { ActionInvocation } from "./actions/invocation";
import type { Addition, Change, Disruption, Hazard, Step } from "./change";
import type { Disagreement, Drifted } from "./decided/told";
import type { FollowUp } from "./follow-up";
import type { AttachAfter } from "./order/attach-order";
import type { Sequence } from "./order/sequence/sequence";
import type { Reach } from "./reach";
import type { PlannedStack } from "./stacks/planned-stack";

/** What is planned for an app. */
export interface Plan {
  /** For the emitter, which writes it into depends_on. */
  readonly attachOrder: readonly AttachAfter[];
  readonly changes: readonly Change[];
  readonly waves: readonly (readonly Step[])[];
  /** In the order in which they are applied. Default: not told. */
  readonly stacks?: readonly PlannedStack[];
  readonly disruptions: readonly Disruption[];
  readonly hazards: readonly Hazard[];
  /** What was changed outside of Terraform, where a plan of Terraform's was read. Default: nothing. */
  readonly drift?: readonly Drifted[];
  /** Who may reach what in security groups, before and after, where that changes. Default: nowhere. */
  readonly reach?: readonly Reach[];
  /** Where we would plan something else than Terraform has. Default: nowhere. */
  readonly disagreements?: readonly Disagreement[];
  /** Actions that the apply calls, whatever they do. Default: none. */
  readonly actions?: readonly ActionInvocation[];
  /** Empty where somebody else writes the configuration. */
  readonly additions: readonly Addition[];
  /** The applies that make the change, in their order. */
  readonly sequence: Sequence;
  /** What is left to do after the apply. */
  readonly followUps: readonly FollowUp[];
  /**
   * Which step waits for which: pairs of numbers, the earlier first, that count the steps of all waves from 0. A negative
   * number is no step: it only passes the waiting on. Only when it was asked for.
   */
  readonly waits?: readonly (readonly [number, number])[];
  /** Declarations whose number of instances is not known, so that no change can be named. */
  readonly undecided: readonly { readonly stack: string; readonly address: string; readonly missing: Missing }[];
}
