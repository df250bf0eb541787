import type { Acknowledgement, JudgedAcknowledgement } from "../model/acknowledgement";
import type { Location } from "../model/location";
import type { Release } from "../model/release";
import type { Topology } from "../network/topology";
import type { Change, Disruption, Step } from "../plan/change";
import type { UnmatchedAddress } from "../plan/order/unmatched";
import type { Plan } from "../plan/plan-type";
import type { TerraformPlan } from "../plan/terraform/terraform-plan";
import type { Described } from "../provider/describe";
import type { Finding, Severity } from "../rules/rule";
import type { CustomRuleFacts } from "./custom/rule";
import type { Gate } from "./gate";
import type { AllowedWindow } from "./policy";

/** One resource type without an overlay, and how many resources have it. */
export interface UncoveredType {
  readonly type: string;
  readonly count: number;
  /** What of the provider is not known, so that its plan may be another one: `schema`, `CustomizeDiff`, a place. Default: nothing. */
  readonly inexact?: readonly string[];
}

/** A finding as it is reported. */
export interface ReportedFinding extends Finding {
  /** The same for the same mistake of the same resource, whatever the line and the name of the stack; see `fingerprint.ts`. */
  readonly fingerprint: string;
  /** Who said what about it; then it does not fail the gate. */
  readonly acknowledged?: Acknowledgement;
  /** Set when the baseline has it: reports count it and do not show it, and it does not fail the gate. */
  readonly baseline?: true;
  /** What the rule itself would say, where the policy gave another severity. */
  readonly ruleSeverity?: Severity;
}

/** Whether a finding is to be dealt with: neither acknowledged nor known from the baseline. */
export function isOpen({ acknowledged, baseline }: ReportedFinding): boolean {
  return acknowledged === undefined && baseline === undefined;
}

/** Whether an apply is certain to fail on it. Reports keep such a finding at the top, acknowledged or not. */
export function isCertain({ status, severity, prevents }: Finding): boolean {
  return status === "violation" && severity === "error" && prevents.length > 0;
}

/** A rule that the policy switches off, everywhere or in a scope. Reports name it: nothing is off in silence. */
export interface OffRule {
  /** Id of the rule, or a pattern of ids. */
  readonly rule: string;
  /** Where it is off, as the policy says it. Default: everywhere. */
  readonly scope?: string;
  /** Why, if the policy says so. */
  readonly reason?: string;
  /** Findings that are not shown for it. */
  readonly findings: number;
  readonly location: Location;
}

/** Disruptions that the policy expects, and how many of them there are. */
export interface AllowedSummary extends AllowedWindow {
  /** `later`: it has not begun. */
  readonly state: "open" | "expired" | "later";
  readonly disruptions: number;
}

/** What the policy file did. */
export interface PolicySummary {
  readonly file: string;
  readonly off: readonly OffRule[];
  /** Ids of the rules that are off everywhere: that nothing is found does not mean that there is nothing. */
  readonly silent: readonly string[];
  readonly allowed: readonly AllowedSummary[];
}

/** What the baseline did. */
export interface BaselineSummary {
  readonly file: string;
  /** Findings that it knows; they have `baseline` set. */
  readonly known: number;
  /** Findings that it knows and that are not there any more. */
  readonly fixed: number;
}

/** What somebody has to know of an object to look at it in the cloud. */
export interface ObjectFacts {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** Not set for what is still to be created. */
  readonly id?: string;
  /** Not set where the provider takes it from its environment. */
  readonly region?: string;
  /** The call that shows it; not set where none is known. */
  readonly show?: Described;
}

/** The way from what the apply leaves to the old configuration. */
export interface Back {
  readonly plan: Plan;
  /** What the rules of order and plan say of it. */
  readonly findings: readonly Finding[];
  /** Declarations whose old form the state does not tell: it is planned as if they stayed as they are. */
  readonly untold: readonly { readonly stack: string; readonly address: string }[];
}

/** What people need who carry the plan out, beyond the plan. */
export interface RunbookFacts {
  /** What changes, and what it is about. */
  readonly objects: readonly ObjectFacts[];
  /** Not set where nothing is there yet to go back to. */
  readonly back?: Back;
  /** Steps of the way back that wait for each other: Terraform plans none then, and `back` is not set. */
  readonly backCycles?: readonly string[];
  /** The network as it is; not set where nothing is there yet. */
  readonly before?: Topology;
  /** What the plan was given variables by: files, and names without their values. */
  readonly variables?: { readonly files: readonly string[]; readonly names: readonly string[] };
}

/** What rules and plan found, before it is judged. Several of them become one: see `combine.ts`. */
export interface Evaluated {
  /** `check` has no plan. */
  readonly command: "plan" | "check";
  readonly stacks: readonly StackSummary[];
  readonly findings: readonly Finding[];
  /** Rules of the team's own that ran. Default: none. */
  readonly customRules?: readonly CustomRuleFacts[];
  /** Acknowledgements that are written with the configuration. */
  readonly noted: readonly Acknowledgement[];
  readonly plan?: Plan;
  readonly uncovered: readonly UncoveredType[];
  /** One for each stack; only when it was asked for. */
  readonly terraformPlans?: readonly TerraformPlan[];
  /** The network as the configuration wants it, for a picture of it; only when it was asked for. */
  readonly topology?: Topology;
  /** Only when it was asked for. */
  readonly runbook?: RunbookFacts;
  /** Addresses that the command line names and that mean nothing in any of the stacks. */
  readonly unmatched?: readonly UnmatchedAddress[];
  readonly catalogDate: string;
  /** Age of the catalog in days, where it is older than half a year. */
  readonly catalogStale?: number;
}

/** Everything a formatter, the gate and the emitter read. None of them computes. */
export interface Result extends Omit<Evaluated, "noted"> {
  readonly findings: readonly ReportedFinding[];
  /** Every one that was read, with what became of it. */
  readonly acknowledgements: readonly JudgedAcknowledgement[];
  /** Set when there is a policy file. */
  readonly policy?: PolicySummary;
  /** Set when there is a baseline. */
  readonly baseline?: BaselineSummary;
  readonly gate: Gate;
}

export interface StackSummary {
  readonly name: string;
  /** What was read. */
  readonly file: string;
  readonly resources: number;
  /** The release that it is read for, and what says so. Default: the newest of Terraform, because nothing does. */
  readonly release?: Release;
  /** The type of the backend that holds the state, when that was not read: what exists is not known then. */
  readonly backend?: string;
  /** The prior state; undefined when none was found, so everything is a create, or when `backend` holds it. */
  readonly state?: {
    readonly file: string;
    /** Not set for the output of `terraform show -json`, which does not tell. */
    readonly serial?: number;
    readonly lineage?: string;
  };
  /** Where the state will be once something is applied; only where there is none yet. */
  readonly stateFile?: string;
}

export type { Link, TopologyPlace } from "../network/topology";
export type { Described } from "../provider/describe";
export type { PlaceKind } from "../provider/overlay";
export type { Change, Disruption, Finding, Plan, Step, Topology };
