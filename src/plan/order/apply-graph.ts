import { Bundles } from "../../graph/bundles";
import { Graph } from "../../graph/graph";
import { reached } from "../../graph/reached";
import { type Dependencies, isShared } from "../../model/dependencies";
import { modulePath } from "../../model/module-address";
import type { Resource } from "../../model/resource";
import type { Operation } from "../operation";
import { createsFirst, type PlannedChange } from "../planned-change";
import { blockOf, moduleOf } from "./planned-place";
import { WholeBlocks } from "./whole-blocks";

export interface ApplyNode {
  readonly planned: PlannedChange;
  readonly operation: Operation;
}

interface Pair {
  readonly apply?: number;
  readonly destroy?: number;
}

/**
 * The graph that Terraform builds for an apply, object by object: which operation it starts only after which other. What
 * has no path between it runs in any order, and at the same time. Edges:
 *
 * - an object comes after what its configuration refers to or names in depends_on, changed or not (see `WholeBlocks`);
 * - the old object of a replacement is destroyed before the new one is made, or after it (create_before_destroy);
 * - what an object needed or needs is destroyed after the object, and updated or created after the object is destroyed;
 *   an object that is changed comes after the destruction of what it needed. The last two are turned round where what is
 *   destroyed is create_before_destroy.
 *
 * Read from Terraform's graph transformers for references, destruction and create_before_destroy, and held against
 * `terraform graph -plan` of Terraform 1.11 by a test. Linear in objects, references and stored dependencies; for what is
 * replaced, also in all that needs it and all that it needs.
 */
export class ApplyGraph {
  readonly nodes: ApplyNode[] = [];
  readonly graph = new Graph();
  private readonly pairs = new Map<string, Pair>();
  /** By address without the instance key, as the state stores dependencies. */
  private readonly destroyers = new Map<string, number[]>();
  private readonly changed = new Map<string, number[]>();
  private readonly resources = new Map<string, Resource[]>();
  private readonly bundles: Bundles<Resource>;
  private dependents: Map<Resource, Resource[]> | undefined;
  /** By `depend`. */
  private readonly added = new Map<Resource, Resource[]>();
  private readonly wholeBlocks = new WholeBlocks(
    (declaration) => this.resources.get(declaration) ?? [],
    (resource) => this.isTouched(resource),
  );

  constructor(
    private readonly dependencies: Dependencies,
    private readonly changes: readonly PlannedChange[],
  ) {
    const stack = changes[0]?.change.stack;
    this.bundles = new Bundles(this.graph, (needed) =>
      needed.stack === stack ? this.pairs.get(needed.address)?.apply : undefined,
    );
    for (const planned of changes) this.add(planned);
    for (const planned of changes) this.follow(planned);
    if (this.destroyers.size === 0) return;
    for (const planned of changes) this.connectDeposed(planned);
    for (const planned of changes) this.connectDestruction(planned);
    this.connectDependents();
  }

  node(address: string, operation: Operation): number | undefined {
    return this.pairs.get(address)?.[operation];
  }

  /** How an operation is called: `ADDRESS`, or `ADDRESS (destroy)`. */
  name(node: number): string {
    const { planned, operation } = this.nodes[node] as ApplyNode;
    return operation === "destroy" ? `${planned.change.address} (destroy)` : planned.change.address;
  }

  /** The operations from one to another along a path; undefined when there is none. Linear in what comes before `to`. */
  path(from: number, to: number): string[] | undefined {
    return this.named(this.graph.path(from, to));
  }

  /** The same for many starts of one end; see `Graph.pathsTo`. */
  pathsTo(to: number): (from: number) => string[] | undefined {
    const path = this.graph.pathsTo(to);
    return (from) => this.named(path(from));
  }

  private named(path: readonly number[] | undefined): string[] | undefined {
    return path?.flatMap((node) => (node < this.nodes.length ? [this.name(node)] : []));
  }

  /** Whether a path leads from any of `from` to any of `to`. */
  reaches(from: readonly number[], to: readonly number[]): boolean {
    const wanted = new Set(from);
    return to.some((end) => this.graph.before(end).some((node) => wanted.has(node)));
  }

  /**
   * Whether `block` could name `on` in its depends_on without a circle. Such a depends_on makes every instance of `block`
   * come after those of `on`, and be destroyed before them.
   */
  canDepend(block: string, on: string): boolean {
    const { later, earlier } = this.between(block, on);
    const [laterApply, laterDestroy] = [this.operations(later, "apply"), this.operations(later, "destroy")];
    const [earlierApply, earlierDestroy] = [this.operations(earlier, "apply"), this.operations(earlier, "destroy")];
    return !(
      this.reaches(laterApply, earlierApply) ||
      this.reaches([...laterApply, ...earlierApply, ...earlierDestroy], laterDestroy)
    );
  }

  /** All that a resource needs in its stack by the configuration of today, directly or not. */
  needs(resource: Resource): ReadonlySet<Resource> {
    return this.allNeededBy([resource]);
  }

  /** The edges that Terraform adds when `block` names `on` in its depends_on. */
  depend(block: string, on: string): void {
    const { later, earlier } = this.between(block, on);
    for (const second of this.operations(this.resources.get(block) ?? [], "apply")) {
      for (const first of this.operations(this.resources.get(on) ?? [], "apply")) this.graph.edge(first, second);
    }
    for (const needed of new Set(earlier.map(({ declaration }) => declaration))) {
      for (const { address } of later) {
        const { apply } = this.pairs.get(address) ?? {};
        const kind = apply === undefined ? undefined : this.nodes[apply]?.planned.change.kind;
        if (kind !== undefined && kind !== "no-op") this.connectBlock(address, needed);
      }
    }
    // What is named from now on is needed, whatever else is asked or added.
    for (const second of this.resources.get(block) ?? []) {
      for (const first of this.resources.get(on) ?? []) {
        push(this.added, second, first);
        if (this.dependents) push(this.dependents, first, second);
      }
    }
  }

  /** What would come later, and what earlier: the two blocks with all that needs the one and all that the other needs. */
  private between(block: string, on: string) {
    const [second, first] = [this.resources.get(block) ?? [], this.resources.get(on) ?? []];
    return { later: [...second, ...this.allThatNeed(second)], earlier: [...first, ...this.allNeededBy(first)] };
  }

  private operations(resources: readonly Resource[], operation: Operation): number[] {
    return resources.flatMap(({ address }) => this.pairs.get(address)?.[operation] ?? []);
  }

  private add(planned: PlannedChange): void {
    const { address, kind } = planned.change;
    // What is forgotten waits as if it were destroyed.
    const leaves = kind === "delete" || kind === "forget";
    const destroy = leaves || kind === "replace" ? this.push(planned, "destroy") : undefined;
    const apply = leaves ? undefined : this.push(planned, "apply");
    this.pairs.set(address, {
      ...(apply === undefined ? {} : { apply }),
      ...(destroy === undefined ? {} : { destroy }),
    });
    const block = blockOf(planned);
    if (planned.resource) push(this.resources, block, planned.resource);
    if (destroy !== undefined) push(this.destroyers, block, destroy);
    if (apply !== undefined && kind !== "no-op") push(this.changed, block, apply);
    if (apply !== undefined && destroy !== undefined) this.destroyed(destroy, apply);
  }

  private push(planned: PlannedChange, operation: Operation): number {
    this.nodes.push({ planned, operation });
    return this.graph.add();
  }

  private follow({ resource, change }: PlannedChange): void {
    const own = this.pairs.get(change.address)?.apply;
    if (!resource || own === undefined) return;
    const needed = this.dependencies.of(resource);
    this.bundles.edges(needed, own, isShared(resource));
    for (const block of this.wholeBlocks.of(needed)) this.bundles.edges(block, own, true);
  }

  /** Whether Terraform has something to do: change the object, or look at its conditions again. */
  private isTouched({ stack, address, lifecycle }: Resource): boolean | undefined {
    if (stack !== this.changes[0]?.change.stack) return undefined;
    const { apply } = this.pairs.get(address) ?? {};
    if (apply === undefined) return false;
    const isChanged = this.nodes[apply]?.planned.change.kind !== "no-op";
    return isChanged || lifecycle["precondition"] !== undefined || lifecycle["postcondition"] !== undefined;
  }

  /** What an interrupted replacement left behind goes after the object at its address is made or updated. */
  private connectDeposed({ change, prior }: PlannedChange): void {
    if (prior?.deposed === undefined) return;
    const destroy = this.pairs.get(change.address)?.destroy;
    const { apply } = this.pairs.get(prior.address) ?? {};
    const kind = apply === undefined ? undefined : this.nodes[apply]?.planned.change.kind;
    if (destroy === undefined || apply === undefined || kind === "no-op") return;
    this.destroyed(destroy, apply);
  }

  private connectDestruction(planned: PlannedChange): void {
    const { address, kind } = planned.change;
    if (kind === "no-op") return;
    const { prior } = planned;
    // Terraform reads what a deposed object needed from the object at its address; without one, from nothing.
    const holder = prior?.deposed === undefined ? planned : this.plannedAt(prior.address);
    if (!holder) return;
    // What is updated itself is connected to what it needs today by `connectDependents`.
    const today = holder !== planned || kind === "read" || this.pairs.get(address)?.destroy !== undefined;
    for (const block of this.neededBy(holder, today && holder.prior !== undefined)) this.connectBlock(address, block);
  }

  private plannedAt(address: string): PlannedChange | undefined {
    const { apply, destroy } = this.pairs.get(address) ?? {};
    return this.nodes[apply ?? destroy ?? -1]?.planned;
  }

  /** An object that is changed, and a block that it needs or needed. */
  private connectBlock(address: string, block: string): void {
    const { apply, destroy } = this.pairs.get(address) ?? {};
    const own = this.nodes[apply ?? destroy ?? -1]?.planned;
    if (!own) return;
    for (const gone of this.destroyers.get(block) ?? []) {
      if (this.isApart(own, gone)) continue;
      if (apply !== undefined) this.destroyed(gone, apply);
      if (destroy !== undefined) this.graph.edge(destroy, gone);
    }
    if (destroy === undefined) return;
    for (const made of this.changed.get(block) ?? []) if (!this.isApart(own, made)) this.destroyed(destroy, made);
  }

  /** In two instances of one module: their destruction is none of each other's business, though references are. */
  private isApart(own: PlannedChange, node: number): boolean {
    const [one, other] = [moduleOf(own), moduleOf((this.nodes[node] as ApplyNode).planned)];
    return one !== other && modulePath(one) === modulePath(other);
  }

  /**
   * What is created or updated, and today needs something of which an object is destroyed: one that is replaced, one too
   * many, or one left over. Asked from those, of which there are few, instead of asking everybody for all that it needs.
   */
  private connectDependents(): void {
    const blocks = [...this.destroyers.keys()].filter((block) => this.resources.has(block));
    for (const block of blocks) {
      for (const { address } of this.allThatNeed(this.resources.get(block) ?? [])) {
        if (this.changesInPlace(address)) this.connectBlock(address, block);
      }
    }
  }

  private changesInPlace(address: string): boolean {
    const { apply, destroy } = this.pairs.get(address) ?? {};
    return apply !== undefined && destroy === undefined && this.nodes[apply]?.planned.change.kind !== "no-op";
  }

  private allThatNeed(resources: readonly Resource[]): ReadonlySet<Resource> {
    if (!this.dependents) {
      this.dependents = new Map();
      for (const { resource } of this.changes) {
        if (!resource) continue;
        for (const needed of this.dependencies.of(resource)) push(this.dependents, needed, resource);
        for (const needed of this.added.get(resource) ?? []) push(this.dependents, needed, resource);
      }
    }
    const { dependents } = this;
    return reached(resources, (resource) => dependents.get(resource) ?? []);
  }

  /** A destruction before something that is made or updated; the other way round for create_before_destroy. */
  private destroyed(destroy: number, apply: number): void {
    if (createsFirst((this.nodes[destroy] as ApplyNode).planned)) this.graph.edge(apply, destroy);
    else this.graph.edge(destroy, apply);
  }

  /**
   * What an object needed, as the state stores it; with what it needs, where that is wanted. Addresses without instance
   * keys. While it refreshes, Terraform adds to what the state stores what the configuration says today, and of what does
   * not change it keeps only that.
   */
  private neededBy({ prior, resource, change }: PlannedChange, today: boolean): ReadonlySet<string> {
    const blocks = new Set(resource && today && change.kind === "no-op" ? [] : prior?.dependencies);
    if (!resource || !today) return blocks;
    for (const needed of this.allNeededBy([resource])) blocks.add(needed.declaration);
    return blocks;
  }

  private allNeededBy(resources: readonly Resource[]): ReadonlySet<Resource> {
    return reached(resources, (from) => {
      const needed = this.dependencies.of(from).filter((to) => to.stack === from.stack);
      const more = [...this.dependencies.emptyOf(from), ...(this.added.get(from) ?? [])];
      return more.length === 0 ? needed : [...needed, ...more];
    });
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
