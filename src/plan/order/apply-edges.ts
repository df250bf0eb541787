import { Bundles } from "../../graph/bundles";
import type { GraphWriter } from "../../graph/written-graph";
import { isShared } from "../../model/dependencies";
import { modulePath } from "../../model/module-address";
import type { Resource } from "../../model/resource";
import { createsFirst, type PlannedChange } from "../planned-change";
import type { ApplyNode, ApplyOperations } from "./apply-operations";
import { WholeBlocks } from "./whole-blocks";

/** Writes the edges of Terraform's graph for an apply: which operation it starts only after which other. */
export class ApplyEdges {
  constructor(
    private readonly of: ApplyOperations,
    private readonly into: GraphWriter,
  ) {}

  /** All that follow from the configuration and the state. */
  write(): void {
    const { changes } = this.of;
    for (const { change } of changes) {
      const { apply, destroy } = this.of.at(change.address);
      if (apply !== undefined && destroy !== undefined) this.destroyed(destroy, apply);
    }
    this.writeReferences();
    if (this.of.destroyedBlocks().length === 0) return;
    for (const planned of changes) this.connectDeposed(planned);
    for (const planned of changes) this.connectDestruction(planned);
    this.connectDependents();
  }

  /** The edges that Terraform adds when `block` names `on` in its depends_on. */
  depend(block: string, on: string): void {
    for (const second of this.of.operations(this.of.instancesOf(block), "apply")) {
      for (const first of this.of.operations(this.of.instancesOf(on), "apply")) this.into.edge(first, second);
    }
    if (!this.of.onlyApplies()) this.dependDestruction(block, on);
    this.of.need(block, on);
  }

  private dependDestruction(block: string, on: string): void {
    const { later, earlier } = this.of.between(block, on);
    for (const needed of new Set(earlier.map(({ declaration }) => declaration))) {
      for (const { address } of later) {
        const kind = this.of.kindOf(address);
        if (kind !== undefined && kind !== "no-op") this.connectBlock(address, needed);
      }
    }
  }

  private writeReferences(): void {
    const { of } = this;
    const bundles = new Bundles<Resource>(this.into, (needed) =>
      needed.stack === of.stack ? of.at(needed.address).apply : undefined,
    );
    const wholeBlocks = new WholeBlocks(
      (declaration) => of.instancesOf(declaration),
      (resource) => this.isTouched(resource),
    );
    for (const { resource, change } of of.changes) {
      const own = of.at(change.address).apply;
      if (!resource || own === undefined) continue;
      const needed = of.dependencies.of(resource);
      bundles.edges(needed, own, isShared(resource));
      for (const block of wholeBlocks.of(needed)) bundles.edges(block, own, true);
    }
  }

  /** Whether Terraform has something to do: change the object, or look at its conditions again. */
  private isTouched({ stack, address, lifecycle }: Resource): boolean | undefined {
    if (stack !== this.of.stack) return undefined;
    const kind = this.of.kindOf(address);
    if (kind === undefined) return false;
    return kind !== "no-op" || lifecycle["precondition"] !== undefined || lifecycle["postcondition"] !== undefined;
  }

  /** What an interrupted replacement left behind goes after the object at its address is made or updated. */
  private connectDeposed({ change, prior }: PlannedChange): void {
    if (prior?.deposed === undefined) return;
    const { destroy } = this.of.at(change.address);
    const { apply } = this.of.at(prior.address);
    if (destroy === undefined || apply === undefined || this.of.kindOf(prior.address) === "no-op") return;
    this.destroyed(destroy, apply);
  }

  private connectDestruction(planned: PlannedChange): void {
    const { address, kind } = planned.change;
    if (kind === "no-op") return;
    const { prior } = planned;
    // Terraform reads what a deposed object needed from the object at its address; without one, from nothing.
    const holder = prior?.deposed === undefined ? planned : this.of.plannedAt(prior.address);
    if (!holder) return;
    // What is updated itself is connected to what it needs today by `connectDependents`.
    const today = holder !== planned || kind === "read" || this.of.at(address).destroy !== undefined;
    for (const block of this.neededBy(holder, today && holder.prior !== undefined)) this.connectBlock(address, block);
  }

  /** An object that is changed, and a block that it needs or needed. */
  private connectBlock(address: string, block: string): void {
    const { apply, destroy } = this.of.at(address);
    const own = this.of.nodes[apply ?? destroy ?? -1]?.planned;
    if (!own) return;
    for (const gone of this.of.destroyedOf(block)) {
      if (this.isApart(own, gone)) continue;
      if (apply !== undefined) this.destroyed(gone, apply);
      if (destroy !== undefined) this.into.edge(destroy, gone);
    }
    if (destroy === undefined) return;
    for (const made of this.of.changedOf(block)) if (!this.isApart(own, made)) this.destroyed(destroy, made);
  }

  /** In two instances of one module: their destruction is none of each other's business, though references are. */
  private isApart(own: PlannedChange, node: number): boolean {
    const [one, other] = [moduleOf(own), moduleOf((this.of.nodes[node] as ApplyNode).planned)];
    return one !== other && modulePath(one) === modulePath(other);
  }

  /**
   * What is created or updated, and today needs something of which an object is destroyed: one that is replaced, one too
   * many, or one left over. Asked from those, of which there are few, instead of asking everybody for all that it needs.
   */
  private connectDependents(): void {
    const blocks = this.of.destroyedBlocks();
    for (const block of blocks) {
      for (const { address } of this.of.allThatNeed(this.of.declaredAs(block))) {
        if (this.changesInPlace(address)) this.connectBlock(address, block);
      }
    }
  }

  private changesInPlace(address: string): boolean {
    const { apply, destroy } = this.of.at(address);
    return apply !== undefined && destroy === undefined && this.of.kindOf(address) !== "no-op";
  }

  /** A destruction before something that is made or updated; the other way round for create_before_destroy. */
  private destroyed(destroy: number, apply: number): void {
    if (createsFirst((this.of.nodes[destroy] as ApplyNode).planned)) this.into.edge(apply, destroy);
    else this.into.edge(destroy, apply);
  }

  /**
   * What an object needed, as the state stores it; with what it needs, where that is wanted. Addresses without instance
   * keys. While it refreshes, Terraform adds to what the state stores what the configuration says today, and of what does
   * not change it keeps only that.
   */
  private neededBy({ prior, resource, change }: PlannedChange, today: boolean): ReadonlySet<string> {
    const blocks = new Set(resource && today && change.kind === "no-op" ? [] : prior?.dependencies);
    if (!resource || !today) return blocks;
    for (const needed of this.of.allNeededBy([resource])) blocks.add(needed.declaration);
    return blocks;
  }
}

function moduleOf({ resource, prior }: PlannedChange): string {
  return resource?.module.address ?? prior?.module ?? "";
}
