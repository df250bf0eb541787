import type { Change, Disruption, Step } from "../../change";
import type { Course } from "../../course";
import { waveOf } from "../../disruptions/cause";
import type { StackPlan } from "../../stack-plan";
import { orderOf } from "../stack-order";
import { commandOf } from "./command";
import { applyOf, type Cut } from "./cut";
import { proposedBy } from "./edits";
import { lossesOf } from "./losses";
import { minutesOf } from "./minutes";
import type { Edit, Phase, Sequence } from "./sequence";
import type { WholeStack } from "./whole-stack";

/** A change for which one apply is enough. */
export function oneApply(stack: string, course: Course, whole: WholeStack): Sequence {
  const { changes, planned, waves, disruptions, hazards, edits } = whole;
  if (!changes.some(({ change }) => change.kind !== "no-op")) return { phases: [], circles: [] };
  const cut = { apply: applyOf(course), changes, keeps: [] };
  const all = [...edits, ...proposedBy(hazards)];
  const [isAsked, isTold] = [() => true, () => true];
  return { phases: [phaseOf({ stack, cut, planned, waves, disruptions, edits: all, isAsked, isTold })], circles: [] };
}

interface PhaseContent {
  readonly stack: string;
  readonly cut: Cut;
  /** What happens in this apply; its graph takes the steps that are no operations. */
  readonly plan: StackPlan;
  readonly edits: readonly Edit[];
  /** Whether the plan as a whole changes an object. */
  isAsked(change: Change): boolean;
  /** Whether the plan as a whole tells of a disruption. */
  isTold(disruption: Pick<Disruption, "cause" | "address">): boolean;
}

/** An apply with all that it does, and without its number. */
export function writePhase({ stack, cut, plan, edits, isAsked, isTold }: PhaseContent): Phase {
  const waves = orderOf(stack, plan).waves(1);
  const steps = waves.flat().filter((step) => step.action !== "create" && step.action !== "update");
  const disruptions = plan.causes.map((cause) => ({ ...cause, wave: waveOf(cause, steps) }));
  return phaseOf({ stack, cut, planned: plan.planned, waves, disruptions, edits, isAsked, isTold });
}

interface Told extends Omit<PhaseContent, "plan"> {
  readonly planned: StackPlan["planned"];
  readonly waves: readonly (readonly Step[])[];
  readonly disruptions: readonly Disruption[];
}

/** The same of an apply whose waves are known. Linear. */
export function phaseOf({ stack, cut, planned, waves, disruptions, edits, isAsked, isTold }: Told): Phase {
  const changed = planned.filter(({ change }) => change.kind !== "no-op");
  const byAddress = new Map(changed.map(({ change }) => [change.address, change]));
  return {
    number: 1,
    stack,
    edits,
    apply: cut.apply,
    command: commandOf(cut.apply),
    keeps: cut.keeps.map(({ pair: { cause, before, after, claim, group } }) => ({
      cause,
      before: before.address,
      after: after.address,
      ...(claim ? { claim } : {}),
      ...(group === undefined ? {} : { group }),
    })),
    changes: changed.map(({ change }) => ({
      address: change.address,
      type: change.type,
      kind: change.kind,
      asked: isAsked(change),
      along: cut.meant !== undefined && !cut.meant.has(change.address),
    })),
    disruptions: disruptions.map((disruption) => ({
      disruption,
      asked: isTold(disruption),
      ...minutesFor(disruption, byAddress),
    })),
    signs: signsOf(waves),
    losses: changed.flatMap((one) => lossesOf(one, (name) => one.resource?.raw(name) !== undefined)),
  };
}

function minutesFor({ address, automatic }: Disruption, changes: ReadonlyMap<string, Change>) {
  const change = automatic ? changes.get(address) : undefined;
  const minutes = change && minutesOf(change);
  return minutes === undefined ? {} : { minutes };
}

/** The last status of each object. */
function signsOf(waves: readonly (readonly Step[])[]): Phase["signs"] {
  const last = new Map(waves.flat().flatMap(({ leaves }) => leaves.map((left) => [left.object, left] as const)));
  return [...last.values()];
}
