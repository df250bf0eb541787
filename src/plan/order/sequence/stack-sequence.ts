import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import type { PriorObject } from "../../../model/state";
import type { Change } from "../../change";
import type { Course } from "../../course";
import type { StackChange, StackPlan } from "../../stack-plan";
import { type Needs, selectionOf } from "../selection";
import type { Tools } from "./cut";
import { type Cuts, cutsFrom, cutsOf, type First } from "./cuts";
import { type DependsOn, proposedBy } from "./edits";
import { writePhase } from "./phase";
import type { Sequence } from "./sequence";
import type { WholeStack } from "./whole-stack";

type Named = Pick<DependsOn, "block" | "on">;

/** What a sequence is made of. */
export interface SequenceContext {
  readonly model: Model;
  readonly stack: string;
  readonly course: Course;
  readonly needs: Needs;
  /** What is written into depends_on beside the configuration, and is emitted. */
  readonly emitted: readonly Named[];
  /** What happens where only these changes are made, with what is written into depends_on. */
  stackPlan(changes: readonly StackChange[], dependsOn: readonly Named[]): StackPlan;
  deletion(object: PriorObject): Change;
}

/**
 * The applies of a stack for which one is not enough. Where what the hazards propose each for itself contradicts each
 * other, nothing is written and all of it is kept by applies.
 */
export function stackSequence(context: SequenceContext, whole: WholeStack): Sequence {
  const proposed = proposedBy(whole.hazards);
  const first = cutsOf(whole.changes, toolsOf(context, whole, proposed));
  if (first.circles.length > 0 && proposed.length > 0) {
    const second = cutsOf(whole.changes, toolsOf(context, whole, []));
    if (second.circles.length === 0) return written(context, whole, second, []);
  }
  return written(context, whole, first, proposed);
}

/** The same with an apply that comes first; undefined: that cannot be. */
export function sequenceFrom(context: SequenceContext, whole: WholeStack, first: First): Sequence | undefined {
  const proposed = proposedBy(whole.hazards);
  const cuts = cutsFrom(whole.changes, toolsOf(context, whole, proposed), first);
  return cuts && written(context, whole, cuts, proposed);
}

function toolsOf(context: SequenceContext, { hazards }: WholeStack, edits: readonly DependsOn[]): Tools {
  const { model, stack, course, emitted } = context;
  const inForce = hazards.flatMap(({ fix, guaranteed }) => (guaranteed && fix?.kind === "depends_on" ? [fix] : []));
  const dependsOn = [...emitted, ...inForce, ...edits];
  const needs = needsWith(context, dependsOn);
  return {
    course,
    stage: (changes) => context.stackPlan(changes, dependsOn),
    targeted: (targets) => selectionOf(model, stack, { targets }, needs),
    deletion: (object) => context.deletion(object),
  };
}

/** With what is named in what is written. */
function needsWith({ model, stack, needs }: SequenceContext, edits: readonly Named[]): Needs {
  if (edits.length === 0) return needs;
  const blocks = new Map<string, Resource[]>();
  for (const resource of model.resources) {
    if (resource.stack !== stack) continue;
    const block = blocks.get(resource.declaration);
    if (block) block.push(resource);
    else blocks.set(resource.declaration, [resource]);
  }
  const named = new Map<string, Resource[]>();
  for (const { block, on } of edits) named.set(block, [...(named.get(block) ?? []), ...(blocks.get(on) ?? [])]);
  return (resource) => [...needs(resource), ...(named.get(resource.declaration) ?? [])];
}

function written(
  context: SequenceContext,
  whole: WholeStack,
  { cuts, circles }: Cuts,
  depends: readonly DependsOn[],
): Sequence {
  const { stack } = context;
  const told = new Set(whole.disruptions.map(({ cause, address }) => `${cause} ${address}`));
  const wanted = new Map(whole.changes.map(({ change }) => [change.address, change.kind]));
  const edits = [...whole.edits, ...depends];
  return {
    phases: cuts.map((cut, i) =>
      writePhase({
        stack,
        cut,
        plan: context.stackPlan(cut.changes, [...context.emitted, ...depends]),
        edits: i === 0 ? edits : [],
        isAsked: ({ address }) => wanted.get(address) !== "no-op",
        isTold: ({ cause, address }) => told.has(`${cause} ${address}`),
      }),
    ),
    circles: circles.map((circle) => ({ stack, ...circle })),
  };
}
