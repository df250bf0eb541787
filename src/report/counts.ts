import type { Hazard } from "../plan/change";
import type { Plan } from "../plan/plan-type";
import { type Change, type Disruption, isOpen, type ReportedFinding, type Result } from "../policy/result";
import type { Words } from "./words";

/** Those that are acknowledged, or known from the baseline, count only as that. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly undecided: number;
  readonly acknowledged: number;
  readonly baseline: number;
}

/** Terraform's figures: a replacement counts as one to add and one to destroy. */
export interface ChangeCounts {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly attach: number;
  readonly detach: number;
  readonly reattach: number;
  readonly read: number;
  readonly noOp: number;
}

export interface DisruptionCounts {
  readonly reboot: number;
  readonly stopStart: number;
  readonly interruption: number;
  /** Those that the apply does not do by itself. */
  readonly byHand: number;
  /** Those of which it is not known whether they are needed; they count nowhere else. */
  readonly undecided: number;
  /** Each instance that is interrupted, in the order of the first time. */
  readonly instances: readonly InterruptedInstance[];
}

export interface InterruptedInstance {
  readonly stack: string;
  /** Its address, or its id. */
  readonly instance: string;
  readonly times: number;
  /** One for each time, ascending. */
  readonly waves: readonly number[];
}

export interface HazardCounts {
  /** Orders that Terraform keeps, from the references and depends_on that it sees. */
  readonly guaranteed: number;
  /** Those that nobody keeps, and that the provider's retries see to. */
  readonly retried: number;
  readonly open: number;
}

export interface OrderCounts {
  /** Also the steps of the critical path: it has one in each wave. */
  readonly waves: number;
  readonly steps: number;
  /** Steps of the fullest wave. */
  readonly mostAtOnce: number;
}

export interface Counts {
  readonly resources: number;
  readonly findings: FindingCounts;
  readonly changes: ChangeCounts;
  readonly disruptions: DisruptionCounts;
  readonly order: OrderCounts;
  readonly hazards: HazardCounts;
  /** Declarations for which no change can be named. */
  readonly unplanned: number;
  /** Actions that the apply calls, and how many of them do what eniplan does not know. Default: none. */
  readonly actions?: { readonly called: number; readonly unknown: number };
}

export function countResult(result: Result): Counts {
  return {
    resources: result.stacks.reduce((sum, stack) => sum + stack.resources, 0),
    findings: countFindings(result.findings),
    changes: countChanges(result.plan?.changes ?? []),
    disruptions: countDisruptions(result.plan?.disruptions ?? []),
    order: countOrder(result.plan?.waves ?? []),
    hazards: countHazards(result.plan?.hazards ?? []),
    unplanned: result.plan?.undecided.length ?? 0,
    ...countActions(result.plan),
  };
}

function countActions(plan: Plan | undefined): Pick<Counts, "actions"> {
  const called = plan?.actions ?? [];
  if (called.length === 0) return {};
  return { actions: { called: called.length, unknown: called.filter(({ effect }) => effect === "unknown").length } };
}

export function countFindings(findings: readonly ReportedFinding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, undecided: 0, acknowledged: 0, baseline: 0 };
  for (const finding of findings) counts[countedAs(finding)] += 1;
  return counts;
}

function countedAs(finding: ReportedFinding): keyof FindingCounts {
  if (!isOpen(finding)) return finding.acknowledged ? "acknowledged" : "baseline";
  return finding.status === "undecided" ? "undecided" : finding.severity;
}

export function countChanges(changes: readonly Change[]): ChangeCounts {
  const kinds = { create: 0, update: 0, replace: 0, delete: 0, forget: 0, read: 0, "no-op": 0 };
  const attachments = { attach: 0, detach: 0, reattach: 0 };
  for (const change of changes) {
    kinds[change.kind] += 1;
    const action = attachmentAction(change);
    if (action) attachments[action] += 1;
  }
  return {
    add: kinds.create + kinds.replace,
    change: kinds.update,
    destroy: kinds.delete + kinds.replace,
    ...attachments,
    read: kinds.read,
    noOp: kinds["no-op"],
  };
}

/** Whether an object is replaced, and the former one only forgotten. */
export function replacesForgotten({ kind, actions }: Change): boolean {
  return kind === "create" && actions.includes("forget");
}

/** What a change of an attachment is to its interface. */
export function attachmentAction(change: Change): "attach" | "detach" | "reattach" | undefined {
  if (!change.attachment) return undefined;
  if (change.kind === "create") return "attach";
  if (change.kind === "delete") return "detach";
  return change.kind === "replace" ? "reattach" : undefined;
}

function countOrder(waves: Plan["waves"]): OrderCounts {
  const sizes = waves.map((wave) => wave.length);
  const steps = sizes.reduce((sum, size) => sum + size, 0);
  return { waves: waves.length, steps, mostAtOnce: sizes.reduce((most, size) => Math.max(most, size), 0) };
}

/** Whether nobody keeps an order: not Terraform, and not the provider by trying again. */
export function isOpenHazard({ guaranteed, fix }: Hazard): boolean {
  return !guaranteed && fix?.kind !== "retried";
}

function countHazards(hazards: readonly Hazard[]): HazardCounts {
  const guaranteed = hazards.filter((hazard) => hazard.guaranteed).length;
  const open = hazards.filter(isOpenHazard).length;
  return { guaranteed, retried: hazards.length - guaranteed - open, open };
}

function countDisruptions(all: readonly Disruption[]): DisruptionCounts {
  const disruptions = all.filter(({ missing }) => !missing);
  const of = (kind: Disruption["kind"]) => disruptions.filter((disruption) => disruption.kind === kind).length;
  return {
    reboot: of("reboot"),
    stopStart: of("stop-start"),
    interruption: of("interruption"),
    byHand: disruptions.filter((disruption) => !disruption.automatic).length,
    undecided: all.length - disruptions.length,
    instances: interruptedInstances(disruptions),
  };
}

/** How often each instance is interrupted, and when. Disruptions come by wave. */
function interruptedInstances(disruptions: readonly Disruption[]): InterruptedInstance[] {
  const waves = new Map<string, { stack: string; instance: string; waves: number[] }>();
  for (const { stack, instance, wave } of disruptions) {
    if (instance === undefined) continue;
    const key = `${stack}/${instance}`;
    const found = waves.get(key) ?? { stack, instance, waves: [] };
    found.waves.push(wave);
    waves.set(key, found);
  }
  return [...waves.values()].map((one) => ({ ...one, times: one.waves.length }));
}

/** How many findings are acknowledged, and how many known, in words. */
export function waived({ acknowledged, baseline }: FindingCounts, words: Words): string[] {
  return [
    ...(acknowledged > 0 ? [words.phrase("summary.acknowledged", { n: acknowledged })] : []),
    ...(baseline > 0 ? [words.phrase("summary.baseline", { n: baseline })] : []),
  ];
}
