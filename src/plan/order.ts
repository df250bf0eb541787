import type { Dependencies } from "../model/dependencies";
import { Graph } from "../model/graph";
import { fail } from "../model/problem";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { ATTACHMENT } from "../provider/network";
import { canonicalType, descriptorOf } from "../provider/registry";
import type { Change, Step, StepAction } from "./change";
import type { Around } from "./disruption";

/** A change with what the order needs to know about it. */
export interface PlannedChange {
  readonly change: Change;
  /** Undefined for what is only in the state. */
  readonly resource?: Resource;
  readonly prior?: PriorObject;
  /** Steps around the update of an instance. */
  readonly around?: Around;
}

/** Where a change enters and leaves the graph. An unchanged resource has one weightless node for both. */
interface Place {
  readonly planned: PlannedChange;
  readonly first: number;
  readonly last: number;
  readonly destroy?: number;
}

type NodeStep = Omit<Step, "wave">;

/**
 * Turns the changes of one stack into steps, and the steps into waves. The edges are those that Terraform itself
 * guarantees (creation follows references, destruction runs against the dependencies stored in the state), plus those
 * that the cloud needs: attaches of one instance one after the other, a reboot before the first of them.
 */
export class Order {
  private readonly graph = new Graph();
  private readonly steps: (NodeStep | undefined)[] = [];
  private readonly places = new Map<string, Place>();
  private readonly declarations = new Map<string, Place[]>();

  constructor(
    private readonly dependencies: Dependencies,
    changes: readonly PlannedChange[],
  ) {
    for (const planned of changes) this.place(planned);
    for (const place of this.places.values()) this.connect(place);
  }

  /** `before` comes before `after`: the later attach of an instance waits for the earlier one. */
  attachAfter(before: Resource, after: Resource): void {
    const [first, second] = [this.places.get(before.address), this.places.get(after.address)];
    if (first && second) this.graph.edge(first.last, second.first);
  }

  /** A reboot that has to happen before the attach of any of `attachments`. */
  rebootBefore(instance: Resource, attachments: readonly Resource[]): void {
    const node = this.add({
      stack: instance.stack,
      action: "reboot",
      address: instance.address,
      call: "RebootInstance",
    });
    for (const attachment of attachments) {
      const place = this.places.get(attachment.address);
      if (place) this.graph.edge(node, place.first);
    }
  }

  /** An object that is detached at one address before it is attached at another. */
  detachFirst(detached: Change, attached: Change): void {
    const [from, to] = [this.places.get(detached.address), this.places.get(attached.address)];
    if (from?.destroy !== undefined && to) this.graph.edge(from.destroy, to.first);
  }

  /**
   * Steps by wave; the first wave gets number `from`. O(V+E).
   *
   * @throws InputError `order/cycle` when the configuration and the state want opposite orders.
   */
  waves(from: number): Step[][] {
    const cycle = this.graph.cycle();
    if (cycle) {
      const steps = cycle.flatMap((node) => this.steps[node] ?? []);
      fail("order/cycle", { cycle: steps.map(({ action, address }) => `${action} ${address}`).join(" → ") });
    }
    const depth = this.graph.longestPaths((node) => (this.steps[node] ? 1 : 0));
    const waves: Step[][] = [];
    this.steps.forEach((step, node) => {
      if (!step) return;
      const index = (depth[node] as number) - 1;
      for (let i = waves.length; i <= index; i++) waves.push([]);
      waves[index]?.push({ ...step, wave: from + index });
    });
    return waves;
  }

  private place(planned: PlannedChange): void {
    const { change } = planned;
    if (change.kind === "no-op") {
      const node = this.add(undefined);
      this.places.set(change.address, { planned, first: node, last: node });
      return;
    }
    const attachment = canonicalType(change.type) === ATTACHMENT;
    const calls = descriptorOf(change.type)?.calls;
    const step = (action: StepAction, call = "") =>
      this.add({ stack: change.stack, action, address: change.address, call });
    const create = () => step(attachment ? "attach" : "create", calls?.create);
    const destroy = () => step(attachment ? "detach" : "delete", calls?.delete);
    let place: Place;
    switch (change.kind) {
      case "create": {
        const node = create();
        place = { planned, first: node, last: node };
        break;
      }
      case "replace":
        place = this.replacement(planned, create, destroy);
        break;
      case "delete": {
        const node = destroy();
        place = { planned, first: node, last: node, destroy: node };
        break;
      }
      case "update":
        place = this.update(planned, step);
        break;
      case "read": {
        const node = step("read");
        place = { planned, first: node, last: node };
        break;
      }
    }
    this.places.set(change.address, place);
    const declaration = change.address.replace(/\[[^\]]*\]$/, "");
    const instances = this.declarations.get(declaration);
    if (instances) instances.push(place);
    else this.declarations.set(declaration, [place]);
  }

  private replacement(planned: PlannedChange, create: () => number, destroy: () => number): Place {
    const createFirst = planned.change.actions[0] === "create";
    const [gone, made] = createFirst ? [undefined, create()] : [destroy(), create()];
    if (gone !== undefined) {
      this.graph.edge(gone, made);
      return { planned, first: made, last: made, destroy: gone };
    }
    const later = destroy();
    this.graph.edge(made, later);
    return { planned, first: made, last: made, destroy: later };
  }

  private update(planned: PlannedChange, step: (action: StepAction, call?: string) => number): Place {
    const { change, around } = planned;
    const calls = descriptorOf(change.type);
    const call = updateCall(change, calls?.calls.update ?? "");
    const chain: number[] = [];
    if (around === "stop-start" || around === "stop") chain.push(step("stop", "StopInstance"));
    chain.push(step("update", call));
    if (around === "stop-start" || around === "start") chain.push(step("start", "StartInstance"));
    if (around === "reboot") chain.push(step("reboot", "RebootInstance"));
    for (let i = 1; i < chain.length; i++) this.graph.edge(chain[i - 1] as number, chain[i] as number);
    return { planned, first: chain[0] as number, last: chain.at(-1) as number };
  }

  private connect(place: Place): void {
    const { resource, prior, change } = place.planned;
    if (resource) {
      for (const needed of this.dependencies.of(resource)) {
        const other = needed.stack === change.stack ? this.places.get(needed.address) : undefined;
        if (!other || other.planned.change.kind === "delete") continue;
        this.graph.edge(other.last, place.first);
        if (change.kind !== "no-op") this.oldGoesLast(place, other);
      }
    }
    if (change.kind === "no-op" || change.kind === "create") return;
    for (const address of prior?.dependencies ?? []) {
      for (const needed of this.declarations.get(address) ?? []) this.connectPrior(place, needed);
    }
  }

  /** `place` needed `needed` when it was last applied, so the state says. */
  private connectPrior(place: Place, needed: Place): void {
    const kind = needed.planned.change.kind;
    if (place.destroy !== undefined) {
      if (needed.destroy !== undefined) this.graph.edge(place.destroy, needed.destroy);
      else if (kind === "update" && !createsFirst(place)) this.graph.edge(place.destroy, needed.first);
    }
    if (place.planned.change.kind === "update" && needed.destroy !== undefined && !createsFirst(needed)) {
      this.graph.edge(needed.destroy, place.first);
    }
    this.oldGoesLast(place, needed);
  }

  /** What is created before its old object is destroyed keeps the old one until everybody has moved to the new. */
  private oldGoesLast(place: Place, needed: Place): void {
    if (needed.destroy === undefined || !createsFirst(needed) || place.planned.change.kind === "delete") return;
    this.graph.edge(place.last, needed.destroy);
  }

  private add(step: NodeStep | undefined): number {
    this.steps.push(step);
    return this.graph.add();
  }
}

function createsFirst(place: Place): boolean {
  const { change, prior } = place.planned;
  return change.kind === "delete" ? prior?.createBeforeDestroy === true : change.actions[0] === "create";
}

/** The call of the attribute that changes, where all of them share one; otherwise the update call of the type. */
function updateCall(change: Change, general: string): string {
  const attributes = descriptorOf(change.type)?.attributes ?? {};
  const calls = new Set(
    change.attributes.map(({ attribute }) => attributes[attribute.split(".")[0] ?? ""]?.call ?? general),
  );
  return [...calls].join(", ");
}
