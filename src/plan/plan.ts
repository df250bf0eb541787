import { Dependencies } from "../model/dependencies";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Missing } from "../model/value";
import { legacyStart } from "../provider/legacy-start";
import type { Network } from "../provider/network";
import { ApplyGraph, type Operation } from "./apply-graph";
import { attachOrder, blockOrder } from "./attach-order";
import type { Change, Hazard, Plan, Step } from "./change";
import { ChangeWriter } from "./change-writer";
import { createBeforeDestroy } from "./create-before-destroy";
import { Differ, type ResourceDiff } from "./diff";
import {
  type DisruptionCause,
  disruptionsOf,
  interruptionOf,
  legacyReboot,
  orphanDisruptions,
  waveOf,
} from "./disruption";
import { Order } from "./order";
import type { PlannedChange } from "./planned-change";

export interface PlanOptions {
  /** Whether what is emitted will carry the attach order as depends_on, so that Terraform keeps it. Default: no. */
  readonly emitsAttachOrder?: boolean;
}

/**
 * Plans an app: what changes, in which order, and what it interrupts. Each stack is one apply of its own, so the waves
 * of a stack come after those of the stacks that it needs. Linear in resources and references.
 *
 * @throws InputError `reference/circular` or `order/cycle`, with the cycle.
 */
export function makePlan(model: Model, network: Network, options: PlanOptions = {}): Plan {
  const dependencies = new Dependencies(model);
  const sorted = dependencies.sorted();
  const planner = new Planner(model, network, dependencies, sorted, options);
  const stacks = [...new Set(sorted.map((resource) => resource.stack)), ...model.stacks.map((part) => part.name)];
  for (const stack of new Set(stacks)) planner.add(stack);
  return planner.finish();
}

/** Makes one operation wait for another, beyond what Terraform knows. */
type Keep = (before: string, first: Operation, after: string) => void;

class Planner {
  private readonly differ: Differ;
  private readonly previous: ReadonlyMap<Resource, Resource>;
  private readonly createFirst: ReadonlySet<Resource>;
  private readonly changes: Change[] = [];
  private readonly waves: Step[][] = [];
  private readonly disruptions: Plan["disruptions"][number][] = [];
  private readonly hazards: Hazard[] = [];
  private readonly undecided: { stack: string; address: string; missing: Missing }[] = [];
  private readonly declared = new Map<string, Resource[]>();

  constructor(
    private readonly model: Model,
    private readonly network: Network,
    private readonly dependencies: Dependencies,
    sorted: readonly Resource[],
    private readonly options: PlanOptions,
  ) {
    this.differ = new Differ(model, dependencies);
    // In this order each diff finds those that it needs done: no deep recursion on long chains.
    for (const resource of sorted) this.differ.diff(resource);
    this.previous = attachOrder(model, network, dependencies);
    this.createFirst = createBeforeDestroy(sorted, dependencies);
    for (const resource of [...model.data, ...model.resources]) {
      const list = this.declared.get(resource.stack);
      if (list) list.push(resource);
      else this.declared.set(resource.stack, [resource]);
    }
  }

  add(stack: string): void {
    const planned = [...this.declaredChanges(stack), ...this.orphans(stack)];
    const apply = new ApplyGraph(this.dependencies, planned);
    const order = new Order(apply);
    const file = this.model.stack(stack).part.prior?.file ?? "";
    const causes = planned.flatMap(({ diff, change, prior }) => {
      if (diff) return disruptionsOf(this.model, diff, change);
      return prior ? orphanDisruptions(change, prior, file) : [];
    });
    const keep = (before: string, first: Operation, after: string) => {
      const [from, to] = [apply.node(before, first), apply.node(after, "apply")];
      if (from !== undefined && to !== undefined) order.keep(from, to);
    };
    this.keepAttachOrder(stack, keep);
    this.detachFirst(stack, planned, keep);
    causes.push(...this.legacyReboots(stack, order));
    const waves = order.waves(this.waves.length + 1);
    this.waves.push(...waves);
    const steps = waves.flat().filter((step) => step.action !== "create" && step.action !== "update");
    this.disruptions.push(...causes.map((cause) => ({ ...cause, wave: waveOf(cause, steps) })));
    this.changes.push(...planned.map(({ change }) => change).filter((change) => !isQuietRead(change)));
  }

  finish(): Plan {
    // What somebody has to do comes before what happens by itself.
    const byWave = this.disruptions.sort((a, b) => a.wave - b.wave || Number(a.automatic) - Number(b.automatic));
    return {
      changes: this.changes,
      waves: this.waves,
      disruptions: byWave,
      hazards: this.hazards,
      undecided: this.undecided,
      attachOrder: blockOrder(this.previous),
    };
  }

  private keepAttachOrder(stack: string, keep: Keep): void {
    for (const [attachment, before] of this.previous) {
      if (attachment.stack !== stack) continue;
      keep(before.address, "apply", attachment.address);
      if (!this.isAttach(attachment) || !this.isAttach(before)) continue;
      const guaranteed = this.isKept(attachment, before);
      this.hazards.push({
        stack,
        cause: "parallel-attach",
        before: before.address,
        after: attachment.address,
        guaranteed,
      });
    }
  }

  private isKept(attachment: Resource, before: Resource): boolean {
    if (this.dependencies.of(attachment).includes(before)) return true;
    return this.options.emitsAttachOrder === true && attachment.block !== before.block;
  }

  /** An interface that leaves one address and arrives at another; at the same address Terraform detaches first itself. */
  private detachFirst(stack: string, planned: readonly PlannedChange[], keep: Keep): void {
    const leaving = new Map<string, Change>();
    for (const { change } of planned) {
      const { interface: eni, formerInterface } = change.attachment ?? {};
      if (change.kind === "delete" && eni !== undefined) leaving.set(eni, change);
      if (change.kind === "replace" && formerInterface !== undefined) leaving.set(formerInterface, change);
    }
    for (const { change } of planned) {
      if (!change.attachment || (change.kind !== "create" && change.kind !== "replace")) continue;
      const from = leaving.get(change.attachment.interface);
      if (!from || from === change) continue;
      keep(from.address, "destroy", change.address);
      const [before, after] = [from.address, change.address];
      this.hazards.push({ stack, cause: "moved-interface", before, after, guaranteed: false });
    }
  }

  private declaredChanges(stack: string): (PlannedChange & { diff?: ResourceDiff })[] {
    const writer = new ChangeWriter(this.model, stack);
    return (this.declared.get(stack) ?? []).flatMap((resource) => {
      const { missing } = resource.repetition;
      if (missing) {
        this.undecided.push({ stack, address: resource.address, missing });
        return [];
      }
      const diff = this.differ.diff(resource);
      for (const { attribute, missing: open } of diff.undecided) {
        this.undecided.push({ stack, address: `${resource.address}.${attribute}`, missing: open });
      }
      const around = interruptionOf(diff);
      const change = writer.declared(diff, this.createFirst.has(resource));
      return [{ change, resource, diff, ...(diff.prior ? { prior: diff.prior } : {}), ...(around ? { around } : {}) }];
    });
  }

  private orphans(stack: string): (PlannedChange & { diff?: ResourceDiff })[] {
    const writer = new ChangeWriter(this.model, stack);
    for (const module of this.model.unreadModules(stack)) {
      this.undecided.push({ stack, address: module, missing: { kind: "module", subject: module } });
    }
    return this.model.orphans(stack).map((prior) => ({ change: writer.orphan(prior), prior }));
  }

  /** An attach needs an instance that was started since 2018-04-01; a stop and start in this plan will do. */
  private legacyReboots(stack: string, order: Order): DisruptionCause[] {
    return this.network.instances.flatMap((instance) => {
      if (instance.stack !== stack) return [];
      const attached = this.network.attachmentsOf(instance).filter(({ resource }) => this.isAttach(resource));
      const diff = this.differ.diff(instance);
      if (attached.length === 0 || diff.kind === "replace" || interruptionOf(diff) !== undefined) return [];
      const start = legacyStart(this.model, instance);
      if (start?.kind !== "reboot") return [];
      order.rebootBefore(
        instance,
        attached.map(({ resource }) => resource),
      );
      return [legacyReboot(instance, start.startTime, start.from)];
    });
  }

  private isAttach(attachment: Resource): boolean {
    const { kind } = this.differ.diff(attachment);
    return kind === "create" || kind === "replace";
  }
}

/** A data source that is read while planning is no change. */
function isQuietRead(change: Change): boolean {
  return change.kind === "no-op" && change.address.startsWith("data.");
}
