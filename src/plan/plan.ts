import { loadCatalog } from "../catalog/catalog";
import { memoByName } from "../memo";
import type { Missing } from "../model/answer";
import type { EvaluateEach } from "../model/block-targets";
import { type Dependencies, dependenciesOf } from "../model/dependencies";
import { importedId } from "../model/imports";
import { fateOf, undecidedLeaving } from "../model/leaving";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { stacksInOrder } from "../model/stack-order";
import { unreadIn } from "../model/unread-modules";
import { interfacesOf } from "../network/interfaces";
import type { Attachment, Network } from "../network/network";
import { actionDisruptions } from "./actions/disruptions";
import { findInvocations } from "./actions/find";
import type { ActionInvocation } from "./actions/invocation";
import { additionsOf, dependsOnOf } from "./additions";
import { interruptionOf } from "./around";
import type { Change, Hazard, Step } from "./change";
import { WHOLE } from "./course";
import { DecidedTold } from "./decided/collect";
import { ChangeWriter } from "./diff/change-writer";
import { Differ } from "./diff/diff";
import type { ResourceDiff } from "./diff/resource-diff";
import { waveOf } from "./disruptions/cause";
import { type Disruptions, findDisruptions } from "./disruptions/find";
import type { FollowUp } from "./follow-up";
import { findFollowUps } from "./follow-ups/find";
import { afterOf } from "./hazards/after";
import { findHazards } from "./hazards/find";
import type { HazardPair } from "./hazards/hazard-pair";
import { ApplyGraph } from "./order/apply-graph";
import { attachOrder, blockOrder } from "./order/attach-order";
import { askedOf, leavingBy } from "./order/course";
import { createBeforeDestroy } from "./order/create-before-destroy";
import { Order } from "./order/order";
import { type Proof, prove } from "./order/prove";
import { type Selection, selectionOf } from "./order/selection";
import type { Phase } from "./order/sequence/sequence";
import { wholePhase } from "./order/sequence/whole";
import { instanceStep } from "./order/steps";
import type { PlanOptions } from "./plan-options";
import type { Plan } from "./plan-type";
import { isQuietRead, type PlannedChange } from "./planned-change";

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

type Planned = PlannedChange & { readonly diff?: ResourceDiff };

/** What happens in one stack, and the order of it. */
export interface StackPlan extends Disruptions<Planned> {
  /** Terraform's graph. */
  readonly apply: ApplyGraph;
  readonly pairs: readonly HazardPair[];
  readonly followUps: readonly FollowUp[];
  readonly actions: readonly ActionInvocation[];
}

/** Plans stack by stack. */
export class Planner {
  /** Each after those that it needs. */
  readonly stacks: ReadonlySet<string>;
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
  private readonly phases: Phase[] = [];
  private readonly actions: ActionInvocation[] = [];
  private readonly told = new DecidedTold();
  private readonly waits: [number, number][] = [];
  private readonly undecided: { stack: string; address: string; missing: Missing }[] = [];
  private readonly declared = new Map<string, Resource[]>();
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
    this.stacks = new Set(stacksInOrder(model, dependencies, sorted));
    const { course = WHOLE } = options;
    this.selections = memoByName((stack) => selectionOf(model, stack, course));
    this.differ = new Differ(model, askedOf(model, course, this.selections));
    // In this order each diff finds those that it needs done: no deep recursion on long chains.
    for (const resource of sorted) this.differ.diff(resource);
    this.previous = attachOrder(model, network, dependencies);
    this.createFirst = createBeforeDestroy(model, dependencies);
    this.attachments = new Map(
      network.attachments.map((one) => [`${one.resource.stack}/${one.resource.address}`, one]),
    );
    for (const resource of [...model.data, ...model.resources]) {
      const list = this.declared.get(resource.stack);
      if (list) list.push(resource);
      else this.declared.set(resource.stack, [resource]);
    }
  }

  /** What happens in a stack, and which orders matter, before anything is proven. */
  stackPlan(stack: string): StackPlan {
    const { model, network, previous } = this;
    const catalog = this.options.catalog ?? loadCatalog();
    const context = { model, network, catalog, isPrimary: (address: string) => this.isPrimary(stack, address) };
    const disruptions = findDisruptions(context, stack, [...this.declaredChanges(stack), ...this.orphans(stack)]);
    const { planned } = disruptions;
    const written = this.emits(stack) ? blockOrder(this.previous).filter((order) => order.stack === stack) : [];
    const dependsOn = written.map(({ attachment, after }) => ({ block: attachment, on: after }));
    const apply = ApplyGraph.of(this.dependencies, planned, dependsOn);
    const hazards = { model, network, catalog, previous, after: afterOf(this.differ) };
    const pairs = findHazards(hazards, stack, planned, apply, disruptions.forced);
    const followUps = findFollowUps(context, stack, planned, disruptions.byHand);
    const actions = findInvocations(model, planned, this.evaluateEach);
    const made = new Set(planned.flatMap(({ change }) => (change.actions.includes("create") ? [change.address] : [])));
    const causes = [...disruptions.causes, ...actionDisruptions(model, actions, (instance) => made.has(instance))];
    return { ...disruptions, causes, apply, pairs, followUps, actions };
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
    const stackPlan = this.stackPlan(stack);
    const { planned, causes, byHand, forced, followUps, actions } = stackPlan;
    this.followUps.push(...followUps);
    this.actions.push(...actions);
    const { hazards, apply } = this.prove(stack, stackPlan);
    this.hazards.push(...hazards);
    const order = new Order(apply);
    for (const one of byHand) order.byHand(one);
    for (const { address, instances } of forced) {
      order.rebootsAfter(
        address,
        stack,
        instances.map(({ name }) => name),
      );
    }
    for (const one of actions) this.act(order, one);
    const waves = order.waves(this.waves.length + 1);
    this.addWaits(order, waves);
    this.waves.push(...waves);
    const steps = waves.flat().filter((step) => step.action !== "create" && step.action !== "update");
    const disruptions = causes.map((cause) => ({ ...cause, wave: waveOf(cause, steps) }));
    this.disruptions.push(...disruptions);
    const phase = wholePhase({ stack, planned, waves, disruptions, hazards });
    if (phase) this.phases.push(phase);
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
    const hazards = [...this.hazards, ...this.written];
    return {
      changes: this.changes,
      waves: this.waves,
      disruptions: byWave,
      hazards: this.hazards,
      undecided: this.undecided,
      additions: additionsOf(this.model, this.previous, hazards, (stack) => this.emits(stack)),
      ...this.told.all,
      ...(this.actions.length > 0 ? { actions: this.actions } : {}),
      followUps: this.followUps,
      sequence: { phases: this.phases.map((phase, i) => ({ ...phase, number: i + 1 })), circles: [] },
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

  /** A step of its own for what is known to stop, start or reboot an instance. */
  private act(order: Order, invocation: ActionInvocation): void {
    const { stack, effect, instance, missing } = invocation;
    if (effect === "unknown" || instance === undefined || missing) return;
    order.acts(invocation, instanceStep(stack, instance, effect, true));
  }

  private readonly evaluateEach: EvaluateEach = (module, raw, repetition) =>
    this.differ.evaluator.evaluate(raw, { module, resource: { repetition } });

  private emits(stack: string): boolean {
    return this.options.emitsOrder ?? this.model.stack(stack).part.emission !== undefined;
  }

  private declaredChanges(stack: string): Planned[] {
    const writer = new ChangeWriter(this.model, stack);
    return (this.declared.get(stack) ?? []).flatMap((resource) => {
      const { missing } = resource.repetition;
      if (missing) {
        this.undecided.push({ stack, address: resource.address, missing });
        return [];
      }
      const diff = this.differ.diff(resource);
      if (diff.isLeftOut || diff.kind === "delete" || diff.kind === "forget") return [];
      const imported = importedId(this.model, resource);
      if (imported !== undefined && !diff.decided) {
        const subject = imported === "" ? resource.address : imported;
        this.undecided.push({ stack, address: resource.address, missing: { kind: "external", subject } });
        return [];
      }
      for (const { attribute, missing: open } of diff.undecided) {
        this.undecided.push({ stack, address: `${resource.address}.${attribute}`, missing: open });
      }
      const around = interruptionOf(diff);
      const forgets = this.forgets(diff);
      const createsFirst = diff.decided ? diff.decided.actions[0] === "create" : this.createFirst.has(resource);
      const change = writer.declared(diff, createsFirst, forgets);
      const prior = diff.prior && !forgets ? { prior: diff.prior } : {};
      return [{ change, resource, diff, ...prior, ...(around ? { around } : {}) }];
    });
  }

  /** Whether a replacement leaves its former object in the cloud: `lifecycle { destroy = false }`. */
  private forgets({ resource, kind }: ResourceDiff): boolean {
    const fate = kind === "replace" ? fateOf(this.model, resource) : "delete";
    if (typeof fate === "string") return fate === "forget";
    this.undecided.push({ stack: resource.stack, address: `${resource.address}.lifecycle.destroy`, missing: fate });
    return false;
  }

  private orphans(stack: string): Planned[] {
    const writer = new ChangeWriter(this.model, stack);
    for (const { path, source, stale } of unreadIn(this.model.stack(stack).part, "")) {
      const subject = source === "" ? path : `${path} (${source})`;
      const missing: Missing =
        stale === undefined ? { kind: "module", subject } : { kind: "stale-module", subject: `${subject}: ${stale}` };
      this.undecided.push({ stack, address: path, missing });
    }
    const isDecided = this.model.stack(stack).part.decided !== undefined;
    for (const { object, missing } of isDecided ? [] : undecidedLeaving(this.model, stack)) {
      this.undecided.push({ stack, address: object.address, missing });
    }
    return leavingBy(this.model, stack, this.options.course ?? WHOLE, this.selections(stack)).map(
      ({ object, fate }) => ({
        change: fate === "delete" ? writer.orphan(object) : writer.forgotten(object),
        prior: object,
      }),
    );
  }

  /** The primary interface is there from the start: an attachment of it is a mistake, and no reason for a reboot. */
  private isPrimary(stack: string, address: string): boolean {
    const attachment = this.attachments.get(`${stack}/${address}`);
    return attachment !== undefined && interfacesOf(this.model, this.network).primary(attachment) !== undefined;
  }
}
