import type { Acknowledgement } from "../model/acknowledgement";
import type { Change, Disruption, Plan, Step } from "../plan/change";
import type { TerraformPlan } from "../plan/terraform/terraform-plan";
import type { Finding } from "../rules/rule";

/** One resource type without a descriptor, and how many resources have it. */
export interface UncoveredType {
  readonly type: string;
  readonly count: number;
}

export interface Gate {
  readonly passed: boolean;
  /** Rule ids of the findings that fail it, each once. */
  readonly failedBy: readonly string[];
}

/** A finding as it is reported. */
export interface ReportedFinding extends Finding {
  /** The same for the same mistake of the same resource, whatever the line and the name of the stack; see `fingerprint.ts`. */
  readonly fingerprint: string;
  /** Who said what about it; then it does not fail the gate. */
  readonly acknowledged?: Acknowledgement;
}

/** Everything a formatter, the gate and the emitter read. None of them computes. */
export interface Result {
  /** `check` has no plan. */
  readonly command: "plan" | "check";
  readonly stacks: readonly StackSummary[];
  readonly findings: readonly ReportedFinding[];
  readonly plan?: Plan;
  readonly uncovered: readonly UncoveredType[];
  readonly gate: Gate;
  /** One for each stack; only when it was asked for. */
  readonly terraformPlans?: readonly TerraformPlan[];
  readonly catalogDate: string;
  /** Age of the catalog in days, where it is older than half a year. */
  readonly catalogStale?: number;
}

export interface StackSummary {
  readonly name: string;
  /** What was read. */
  readonly file: string;
  readonly resources: number;
  /** The prior state; undefined when none was found, so everything is a create. */
  readonly state?: {
    readonly file: string;
    /** Not set for the output of `terraform show -json`, which does not tell. */
    readonly serial?: number;
    readonly lineage?: string;
  };
  /** Where the state will be once something is applied; only where there is none yet. */
  readonly stateFile?: string;
}

export type { Change, Disruption, Finding, Plan, Step };
