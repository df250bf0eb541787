import { loadCatalog } from "../catalog/catalog";
import { memoByName } from "../memo";
import type { Missing } from "../model/answer";
import type { EvaluateEach } from "../model/block-targets";
import { type Dependencies, dependenciesOf } from "../model/dependencies";
import { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { interfacesOf } from "../network/interfaces";
import { type Attachment, Network } from "../network/network";
import { RESOURCE_TYPES } from "../provider/types";
import { actionDisruptions } from "./actions/disruptions";
import { findInvocations } from "./actions/find";
import type { ActionInvocation } from "./actions/invocation";
import { additionsOf, dependsOnOf } from "./additions";
import type { Change, Hazard, Step } from "./change";
import { WHOLE } from "./course";
import { DecidedTold } from "./decided/collect";
import { ChangeWriter } from "./diff/change-writer";
import { Differ } from "./diff/diff";
import { waveOf } from "./disruptions/cause";
import { findDisruptions } from "./disruptions/find";
import type { FollowUp } from "./follow-up";
import { findFollowUps } from "./follow-ups/find";
import { afterOf } from "./hazards/after";
import { atOnce } from "./hazards/at-once";
import { findHazards } from "./hazards/find";
import { ApplyGraph } from "./order/apply-graph";
import { attachOrder, blockOrder } from "./order/attach-order";
import { askedOf } from "./order/course";
import { createBeforeDestroy } from "./order/create-before-destroy";
import type { Order } from "./order/order";
import { type Proof, prove } from "./order/prove";
import { type Selection, selectionOf } from "./order/selection";
import { type DependsOn, type Moved, proposedMoves } from "./order/sequence/edits";
import { inSequence } from "./order/sequence/in-sequence";
import { needsPhases } from "./order/sequence/needs-phases";
import { oneApply } from "./order/sequence/phase";
import type { Circle, Edit, Sequence } from "./order/sequence/sequence";
import { type SequenceContext, stackSequence } from "./order/sequence/stack-sequence";
import type { WholeStack } from "./order/sequence/whole-stack";
import { orderOf } from "./order/stack-order";
import type { PlanOptions } from "./plan-options";
import type { Plan } from "./plan-type";
import { isQuietRead } from "./planned-change";
import { type Reach, reachOf } from "./reach";
import { StackChanges } from "./stack-changes";
import type { StackChange, StackPlan } from "./stack-plan";
import { type PlannedWhole, Stacks } from "./stacks/stacks";
import type { StandIns } from "./stand-ins";

/**
 * Plans an app: what changes, in which order, and what it interrupts. Each stack is one apply of its own, so the waves
 * of a stack come after those of the stacks that it needs. Linear in resources and references.
 *
 * @throws InputError `reference/circular` or `order/cycle`, with the cycle.
 */
export function makePlan(model: Model, network: Network, options: PlanOptions = {}): Plan {
  const planner = new Planner(model, network, options);
  for (const stack of planner.stacks) planner.add(stack);
  return planner.finish();
}

/** Plans stack by stack. */
export class Planner {
  /** Each after those that it needs. */
  readonly stacks: ReadonlySet<string>;
  private readonly app: Stacks;
  private readonly standIns: readonly StandIns[];
  private readonly changesOf: (stack: string) => readonly StackChange[];
  private readonly planned = new Map<string, PlannedWhole>();
  private readonly dependencies: Dependencies;
  private readonly differ: Differ;
  private readonly previous: ReadonlyMap<Resource, Resource>;
  private readonly createFirst: ReadonlySet<Resource>;
  private readonly changes: Change[] = [];
  private readonly waves: Step[][] = [];
  private readonly disruptions: Plan["disruptions"][number][] = [];
  private readonly hazards: Hazard[] = [];
  /** Those of stacks of which nothing else is told. */
  private readonly written: Hazard[] = [];
  private readonly followUps: FollowUp[] = [];
  private readonly reach: Reach[] = [];
  private readonly circles: Circle[] = [];
  private readonly actions: ActionInvocation[] = [];
  private readonly told = new DecidedTold();
  private readonly waits: [number, number][] = [];
  private readonly undecided: { stack: string; address: string; missing: Missing }[] = [];
  private readonly stackChanges: StackChanges;
  private readonly attachments: ReadonlyMap<string, Attachment>;
  private readonly selections: (stack: string) => Selection;

  constructor(
    private readonly model: Model,
    private readonly network: Network,
    private readonly options: PlanOptions = {},
  ) {
    const dependencies = dependenciesOf(model);
    const sorted = dependencies.sorted();
    this.dependencies = dependencies;
    const { course = WHOLE } = options;
    this.selections = memoByName((stack) => selectionOf(model, stack, course));
    this.differ = new Differ(model, askedOf(model, course, this.selections));
    // In this order each diff finds those that it needs done: no deep recursion on long chains.
    for (const resource of sorted) this.differ.diff(resource);
    this.previous = attachOrder(model, network, dependencies);
    this.createFirst = createBeforeDestroy(model, dependencies, (one) => this.selections(one.stack).includes(one));
    this.attachments = new Map(
      network.attachments.map((one) => [`${one.resource.stack}/${one.resource.address}`, one]),
    );
    this.stackChanges = new StackChanges(
      { model, differ: this.differ, createFirst: this.createFirst, course, selections: this.selections },
      this.undecided,
    );
    this.changesOf = memoByName((stack) => this.stackChanges.of(stack));
    this.standIns = options.standIns?.(model) ?? [];
    this.app = new Stacks(model, dependencies, this.differ, this.changesOf, sorted);
    this.stacks = new Set(this.app.order.names);
  }

  /**
   * What happens in a stack, and which orders matter, before anything is proven.
   *
   * @param changes what is changed. Default: all that is planned
   * @param dependsOn what is written into depends_on beside the configuration. Default: what is emitted
   */
  stackPlan(
    stack: string,
    changes: readonly StackChange[] = this.changesOf(stack),
    dependsOn: readonly Pick<DependsOn, "block" | "on">[] = this.emitted(stack),
  ): StackPlan {
    const { model, network, previous } = this;
    const catalog = this.options.catalog ?? loadCatalog();
    const context = { model, network, catalog, isPrimary: (address: string) => this.isPrimary(stack, address) };
    const disruptions = findDisruptions(context, stack, changes);
    const { planned } = disruptions;
    const apply = ApplyGraph.of(this.dependencies, planned, dependsOn);
    const { standIns } = this;
    const hazards = { model, network, catalog, previous, after: afterOf(this.differ), standIns };
    const pairs = findHazards(hazards, stack, planned, apply, disruptions);
    const followUps = findFollowUps(context, stack, planned, disruptions.byHand);
    const actions = findInvocations(model, planned, this.evaluateEach);
    const made = new Set(planned.flatMap(({ change }) => (change.actions.includes("create") ? [change.address] : [])));
    const causes = [...disruptions.causes, ...actionDisruptions(model, actions, (instance) => made.has(instance))];
    return { ...disruptions, causes, apply, pairs, followUps, actions };
  }

  /** The applies that make what is planned for a stack. */
  private sequence(stack: string, whole: WholeStack): Sequence {
    const moves = proposedMoves(whole.hazards);
    if (moves.length > 0) return this.withMoves(stack, moves).sequenceOf(stack, [...whole.edits, ...moves]);
    const { course = WHOLE } = this.options;
    if (!needsPhases(whole.hazards)) return oneApply(stack, course, whole);
    return stackSequence(this.sequenceContext(stack), whole);
  }

  private sequenceContext(stack: string): SequenceContext {
    const { course = WHOLE } = this.options;
    const writer = new ChangeWriter(this.model, stack);
    return {
      model: this.model,
      stack,
      course,
      needs: (resource) => this.dependencies.of(resource),
      emitted: this.emitted(stack),
      stackPlan: (changes, dependsOn) => this.stackPlan(stack, changes, dependsOn),
      deletion: (object) => writer.orphan(object),
    };
  }

  private sequenceOf(stack: string, edits: readonly Edit[]): Sequence {
    const changes = this.changesOf(stack);
    const stackPlan = this.stackPlan(stack, changes);
    const { hazards, apply } = this.prove(stack, stackPlan);
    const waves = orderOf(stack, stackPlan, apply).waves(1);
    const disruptions = stackPlan.causes.map((cause) => ({ ...cause, wave: waveOf(cause, waves.flat()) }));
    return this.sequence(stack, { changes, planned: stackPlan.planned, hazards, waves, disruptions, edits });
  }

  /** Plans with moves that somebody has to write first. */
  private withMoves(stack: string, moves: readonly Moved[]): Planner {
    const own = moves.map(({ from, to }) => ({ from, to }));
    const parts = this.model.stacks.map((part) =>
      part.name === stack ? { ...part, moved: [...part.moved, ...own] } : part,
    );
    const model = new Model(parts, RESOURCE_TYPES);
    return new Planner(model, new Network(model), this.options);
  }

  /** Which orders Terraform keeps, and what would make it keep the others. */
  prove(stack: string, { planned, apply, pairs }: StackPlan): Proof {
    const { createFirst } = this;
    return prove(stack, pairs, apply, planned, {
      emits: this.emits(stack),
      createFirst,
      takenOver: (object, by) => this.differ.takenOver(object, by),
    });
  }

  add(stack: string): void {
    const elsewhere = this.model.elsewhere(stack);
    if (elsewhere) {
      this.addUnread(stack, elsewhere.backend);
      return;
    }
    const changes = this.changesOf(stack);
    const stackPlan = this.stackPlan(stack, changes);
    const { planned, causes, followUps, actions } = stackPlan;
    this.followUps.push(...followUps);
    this.reach.push(...reachOf(this.model, this.network, stack, planned));
    this.actions.push(...actions);
    const { hazards, apply } = this.prove(stack, stackPlan);
    const order = orderOf(stack, stackPlan, apply);
    const waves = order.waves(this.waves.length + 1);
    this.addWaits(order, waves);
    this.waves.push(...waves);
    const steps = waves.flat().filter((step) => step.action !== "create" && step.action !== "update");
    const disruptions = causes.map((cause) => ({ ...cause, wave: waveOf(cause, steps) }));
    this.disruptions.push(...disruptions);
    const whole = { changes, planned, hazards, waves, disruptions, edits: [] };
    const sequence = this.sequence(stack, whole);
    this.planned.set(stack, { whole, phases: sequence.phases });
    this.circles.push(...sequence.circles);
    this.hazards.push(...inSequence(hazards, sequence), ...atOnce(this.standIns, stack, stackPlan));
    this.changes.push(...planned.filter((one) => !isQuietRead(one)).map(({ change }) => change));
    this.told.add(this.model, stack, this.differ, planned);
  }

  /**
   * A stack whose state was not read: what of it exists is not known, so nothing is called new. What keeps an order among
   * its own blocks is written all the same.
   */
  private addUnread(stack: string, backend: string): void {
    const before = this.undecided.length;
    this.written.push(...this.prove(stack, this.stackPlan(stack)).hazards);
    this.undecided.splice(before);
    this.undecided.push({ stack, address: stack, missing: { kind: "backend", subject: backend } });
  }

  finish(): Plan {
    // What somebody has to do comes before what happens by itself.
    const byWave = this.disruptions.sort((a, b) => a.wave - b.wave || Number(a.automatic) - Number(b.automatic));
    const { phases, hazards: across } = this.app.arranged(this.planned, (stack) => this.sequenceContext(stack));
    this.hazards.push(...across);
    const hazards = [...this.hazards, ...this.written];
    return {
      changes: this.changes,
      waves: this.waves,
      stacks: this.app.told(this.planned),
      disruptions: byWave,
      hazards: this.hazards,
      undecided: this.undecided,
      additions: additionsOf(this.model, this.previous, hazards, (stack) => this.emits(stack)),
      ...this.told.all,
      ...(this.actions.length > 0 ? { actions: this.actions } : {}),
      ...(this.reach.length > 0 ? { reach: this.reach } : {}),
      followUps: this.followUps,
      sequence: { phases: phases.map((phase, i) => ({ ...phase, number: i + 1 })), circles: this.circles },
      attachOrder: [...blockOrder(this.previous), ...dependsOnOf(hazards)],
      ...(this.options.withWaits ? { waits: this.waits } : {}),
    };
  }

  private addWaits(order: Order, waves: readonly (readonly Step[])[]): void {
    if (!this.options.withWaits) return;
    const earlier = this.waves.reduce((sum, steps) => sum + steps.length, 0);
    const numbers = new Map(waves.flat().map((step, i) => [step, earlier + i]));
    const lowest = this.waits.reduce((low, pair) => Math.min(low, ...pair), 0);
    for (const pair of order.waits((step) => numbers.get(step) as number, lowest)) this.waits.push(pair);
  }

  private readonly evaluateEach: EvaluateEach = (module, raw, repetition) =>
    this.differ.evaluator.evaluate(raw, { module, resource: { repetition } });

  /** The order of attaches, where it is written. */
  private emitted(stack: string): { readonly block: string; readonly on: string }[] {
    if (!this.emits(stack)) return [];
    const written = blockOrder(this.previous).filter((order) => order.stack === stack);
    return written.map(({ attachment, after }) => ({ block: attachment, on: after }));
  }

  private emits(stack: string): boolean {
    return this.options.emitsOrder ?? this.model.stack(stack).part.emission !== undefined;
  }

  /** The primary interface is there from the start: an attachment of it is a mistake, and no reason for a reboot. */
  private isPrimary(stack: string, address: string): boolean {
    const attachment = this.attachments.get(`${stack}/${address}`);
    return attachment !== undefined && interfacesOf(this.model, this.network).primary(attachment) !== undefined;
  }
}
