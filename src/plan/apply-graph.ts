import { formatAddress } from "../model/address";
import type { Dependencies } from "../model/dependencies";
import { Graph } from "../model/graph";
import type { Resource } from "../model/resource";
import { createsFirst, type PlannedChange } from "./planned-change";

/** `apply` creates, updates or reads an object, or passes an unchanged one by; a replacement has both. */
export type Operation = "apply" | "destroy";

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
 * - an object comes after what its configuration refers to or names in depends_on, changed or not;
 * - the old object of a replacement is destroyed before the new one is made, or after it (create_before_destroy);
 * - what an object needed or needs is destroyed after the object, and updated or created after the object is destroyed;
 *   an object that is changed comes after the destruction of what it needed. The last two are turned round where what is
 *   destroyed is create_before_destroy.
 *
 * Read from Terraform's graph transformers for references, destruction and create_before_destroy, and held against
 * `terraform graph -plan` of Terraform 1.11 by a test. Linear in objects, references and stored
 * dependencies; for what is replaced, also in all that needs it and all that it needs.
 */
export class ApplyGraph {
  readonly nodes: ApplyNode[] = [];
  readonly graph = new Graph();
  private readonly pairs = new Map<string, Pair>();
  /** By address without the instance key, as the state stores dependencies. */
  private readonly destroyers = new Map<string, number[]>();
  private readonly changed = new Map<string, number[]>();

  constructor(
    private readonly dependencies: Dependencies,
    changes: readonly PlannedChange[],
  ) {
    for (const planned of changes) this.add(planned);
    for (const planned of changes) this.follow(planned);
    if (this.destroyers.size === 0) return;
    for (const planned of changes) this.connectDestruction(planned);
    this.connectDependents(changes);
  }

  node(address: string, operation: Operation): number | undefined {
    return this.pairs.get(address)?.[operation];
  }

  private add(planned: PlannedChange): void {
    const { address, kind } = planned.change;
    const destroy = kind === "delete" || kind === "replace" ? this.push(planned, "destroy") : undefined;
    const apply = kind === "delete" ? undefined : this.push(planned, "apply");
    this.pairs.set(address, {
      ...(apply === undefined ? {} : { apply }),
      ...(destroy === undefined ? {} : { destroy }),
    });
    const block = blockOf(planned);
    if (destroy !== undefined) push(this.destroyers, block, destroy);
    if (apply !== undefined && kind !== "no-op" && kind !== "read") push(this.changed, block, apply);
    if (apply !== undefined && destroy !== undefined) this.destroyed(destroy, apply);
  }

  private push(planned: PlannedChange, operation: Operation): number {
    this.nodes.push({ planned, operation });
    return this.graph.add();
  }

  private follow({ resource, change }: PlannedChange): void {
    const own = this.pairs.get(change.address)?.apply;
    if (!resource || own === undefined) return;
    for (const needed of this.dependencies.of(resource)) {
      const other = needed.stack === change.stack ? this.pairs.get(needed.address)?.apply : undefined;
      if (other !== undefined) this.graph.edge(other, own);
    }
  }

  private connectDestruction(planned: PlannedChange): void {
    const { address, kind } = planned.change;
    if (kind === "no-op") return;
    const { apply, destroy } = this.pairs.get(address) ?? {};
    for (const block of this.neededBy(planned, destroy !== undefined)) {
      for (const gone of this.destroyers.get(block) ?? []) {
        if (apply !== undefined) this.destroyed(gone, apply);
        if (destroy !== undefined) this.graph.edge(destroy, gone);
      }
      if (destroy === undefined) continue;
      for (const made of this.changed.get(block) ?? []) this.destroyed(destroy, made);
    }
  }

  /**
   * What is created or updated, and today needs something that is replaced. Asked from the replaced ones, of which there
   * are few, instead of asking everybody for all that it needs.
   */
  private connectDependents(changes: readonly PlannedChange[]): void {
    const replaced = changes.filter(({ change, resource }) => change.kind === "replace" && resource);
    if (replaced.length === 0) return;
    const instances = new Map<string, Resource[]>(replaced.map((planned) => [blockOf(planned), []]));
    for (const planned of changes) {
      if (planned.resource) instances.get(blockOf(planned))?.push(planned.resource);
    }
    const dependents = this.dependents(changes);
    for (const [block, starts] of instances) {
      for (const { address } of reached(starts, (resource) => dependents.get(resource) ?? [])) {
        const { apply, destroy } = this.pairs.get(address) ?? {};
        const kind = apply === undefined ? undefined : this.nodes[apply]?.planned.change.kind;
        if (apply === undefined || destroy !== undefined || kind === "no-op") continue;
        for (const gone of this.destroyers.get(block) ?? []) this.destroyed(gone, apply);
      }
    }
  }

  private dependents(changes: readonly PlannedChange[]): ReadonlyMap<Resource, readonly Resource[]> {
    const dependents = new Map<Resource, Resource[]>();
    for (const { resource } of changes) {
      if (!resource) continue;
      for (const needed of this.dependencies.of(resource)) push(dependents, needed, resource);
    }
    return dependents;
  }

  /** A destruction before something that is made or updated; the other way round for create_before_destroy. */
  private destroyed(destroy: number, apply: number): void {
    if (createsFirst((this.nodes[destroy] as ApplyNode).planned)) this.graph.edge(apply, destroy);
    else this.graph.edge(destroy, apply);
  }

  /**
   * What an object needed, as the state stores it; with what it needs, where that is wanted. Addresses without instance
   * keys. While it refreshes, Terraform adds to what the state stores what the configuration says today.
   */
  private neededBy({ prior, resource }: PlannedChange, today: boolean): ReadonlySet<string> {
    const blocks = new Set(prior?.dependencies);
    if (!resource || !today) return blocks;
    const sameStack = (from: Resource) => this.dependencies.of(from).filter((to) => to.stack === resource.stack);
    for (const { block } of reached([resource], sameStack))
      blocks.add(formatAddress(block.mode, block.type, block.name));
    return blocks;
  }
}

/** All that is reached from `starts`, without them. */
function reached(starts: readonly Resource[], next: (from: Resource) => readonly Resource[]): Set<Resource> {
  const found = new Set<Resource>();
  const open = [...starts];
  for (let from = open.pop(); from; from = open.pop()) {
    for (const to of next(from)) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  for (const start of starts) found.delete(start);
  return found;
}

function blockOf({ resource, prior, change }: PlannedChange): string {
  if (resource) return formatAddress(resource.block.mode, resource.block.type, resource.block.name);
  if (!prior) return change.address;
  const address = formatAddress(prior.mode, prior.type, prior.name);
  return prior.module === "" ? address : `${prior.module.replace(/\[[^\]]*\]/g, "")}.${address}`;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
