import { reached } from "../../graph/reached";
import { once } from "../../memo";
import { formatAddress } from "../../model/address";
import type { Dependencies } from "../../model/dependencies";
import { modulePath } from "../../model/module-address";
import type { Resource } from "../../model/resource";
import type { Operation } from "../operation";
import type { PlannedChange } from "../planned-change";

export interface ApplyNode {
  readonly planned: PlannedChange;
  readonly operation: Operation;
}

interface Pair {
  readonly apply?: number;
  readonly destroy?: number;
}

/** What Terraform does in one stack, object by object: the nodes of its graph, numbered, without the edges. */
export class ApplyOperations {
  readonly nodes: readonly ApplyNode[];
  /** Operations by address. */
  private readonly pairs = new Map<string, Pair>();
  /** By address without the instance key, as the state stores dependencies. */
  private readonly destroyers = new Map<string, number[]>();
  private readonly changed = new Map<string, number[]>();
  private readonly resources = new Map<string, Resource[]>();
  private readonly dependents = once(() => dependentsOf(this.changes, this.dependencies, this.added));
  /** The blocks without instances that others need, by their addresses. */
  private readonly empty = once(
    () => new Map(emptyOnes(this.changes, this.dependencies).map((one) => [one.declaration, one])),
  );
  /** What was added to what a resource needs. */
  private readonly added = new Map<Resource, Resource[]>();

  constructor(
    readonly dependencies: Dependencies,
    readonly changes: readonly PlannedChange[],
  ) {
    const nodes: ApplyNode[] = [];
    for (const planned of changes) this.add(planned, nodes);
    this.nodes = nodes;
  }

  private add(planned: PlannedChange, nodes: ApplyNode[]): void {
    const { address, kind } = planned.change;
    // What is forgotten waits as if it were destroyed.
    const leaves = kind === "delete" || kind === "forget";
    const destroy = leaves || kind === "replace" ? nodes.push({ planned, operation: "destroy" }) - 1 : undefined;
    const apply = leaves ? undefined : nodes.push({ planned, operation: "apply" }) - 1;
    this.pairs.set(address, {
      ...(apply === undefined ? {} : { apply }),
      ...(destroy === undefined ? {} : { destroy }),
    });
    const block = blockOf(planned);
    if (planned.resource) push(this.resources, block, planned.resource);
    if (destroy !== undefined) push(this.destroyers, block, destroy);
    if (apply !== undefined && kind !== "no-op") push(this.changed, block, apply);
  }

  get stack(): string | undefined {
    return this.changes[0]?.change.stack;
  }

  at(address: string): Pair {
    return this.pairs.get(address) ?? NOTHING;
  }

  /** How an operation is called: `ADDRESS`, or `ADDRESS (destroy)`. */
  name(node: number): string {
    const { planned, operation } = this.nodes[node] as ApplyNode;
    return operation === "destroy" ? `${planned.change.address} (destroy)` : planned.change.address;
  }

  /** Instances of a block, by its address without the instance key. */
  instancesOf(block: string): readonly Resource[] {
    return this.resources.get(block) ?? [];
  }

  /** Where objects of a block are destroyed. */
  destroyedOf(block: string): readonly number[] {
    return this.destroyers.get(block) ?? [];
  }

  /** Where objects of a block are changed. */
  changedOf(block: string): readonly number[] {
    return this.changed.get(block) ?? [];
  }

  /** Instances of a block; or, where it has none any more, the block itself, when something names it all the same. */
  declaredAs(block: string): readonly Resource[] {
    const instances = this.instancesOf(block);
    const empty = instances.length === 0 ? this.empty().get(block) : undefined;
    return empty ? [empty] : instances;
  }

  /** The blocks of which something is destroyed. */
  destroyedBlocks(): readonly string[] {
    return [...this.destroyers.keys()];
  }

  /** Whether nothing is destroyed, and no block without instances is named: then the graph alone tells what needs what. */
  onlyApplies(): boolean {
    return this.destroyers.size === 0 && this.empty().size === 0;
  }

  plannedAt(address: string): PlannedChange | undefined {
    const { apply, destroy } = this.at(address);
    return this.nodes[apply ?? destroy ?? -1]?.planned;
  }

  /** What is done to an object, other than its destruction; undefined where nothing is. */
  kindOf(address: string): PlannedChange["change"]["kind"] | undefined {
    const { apply } = this.at(address);
    return apply === undefined ? undefined : this.nodes[apply]?.planned.change.kind;
  }

  operations(resources: readonly Resource[], operation: Operation): number[] {
    return resources.flatMap(({ address }) => this.at(address)[operation] ?? []);
  }

  /** What would come later, and what earlier: the two blocks with all that needs the one and all that the other needs. */
  between(block: string, on: string): Between {
    const [second, first] = [this.instancesOf(block), this.instancesOf(on)];
    return { later: [...second, ...this.allThatNeed(second)], earlier: [...first, ...this.allNeededBy(first)] };
  }

  /** The same, on its own: what is added to it is not needed here. */
  copy(): ApplyOperations {
    const copy = new ApplyOperations(this.dependencies, this.changes);
    for (const [resource, needed] of this.added) copy.added.set(resource, [...needed]);
    return copy;
  }

  /** From now on `block` needs `on`, whatever else is asked or added. */
  need(block: string, on: string): void {
    const dependents = this.dependents();
    for (const second of this.instancesOf(block)) {
      for (const first of this.instancesOf(on)) {
        push(this.added, second, first);
        push(dependents, first, second);
      }
    }
  }

  allThatNeed(resources: readonly Resource[]): ReadonlySet<Resource> {
    const dependents = this.dependents();
    return reached(resources, (resource) => dependents.get(resource) ?? []);
  }

  /** All that resources need in their stack by the configuration of today, directly or not. */
  allNeededBy(resources: readonly Resource[]): ReadonlySet<Resource> {
    return reached(resources, (from) => {
      const needed = this.dependencies.of(from).filter((to) => to.stack === from.stack);
      const more = [...this.dependencies.emptyOf(from), ...(this.added.get(from) ?? [])];
      return more.length === 0 ? needed : [...needed, ...more];
    });
  }
}

interface Between {
  readonly later: readonly Resource[];
  readonly earlier: readonly Resource[];
}

const NOTHING: Pair = {};

function dependentsOf(
  changes: readonly PlannedChange[],
  dependencies: Dependencies,
  added: ReadonlyMap<Resource, readonly Resource[]>,
): Map<Resource, Resource[]> {
  const dependents = new Map<Resource, Resource[]>();
  for (const { resource } of changes) {
    if (!resource) continue;
    for (const needed of dependencies.of(resource)) push(dependents, needed, resource);
    for (const needed of added.get(resource) ?? []) push(dependents, needed, resource);
    for (const needed of dependencies.emptyOf(resource)) push(dependents, needed, resource);
  }
  for (const one of emptyOnes(changes, dependencies)) {
    for (const needed of [...dependencies.of(one), ...dependencies.emptyOf(one)]) push(dependents, needed, one);
  }
  return dependents;
}

/** Each once, with those that they name themselves. */
function emptyOnes(changes: readonly PlannedChange[], dependencies: Dependencies): Resource[] {
  const found = new Set(changes.flatMap(({ resource }) => (resource ? dependencies.emptyOf(resource) : [])));
  // A set hands out what is added while it is gone through.
  for (const one of found) for (const more of dependencies.emptyOf(one)) found.add(more);
  return [...found];
}

function blockOf({ resource, prior, change }: PlannedChange): string {
  if (resource) return resource.declaration;
  if (!prior) return change.address;
  return formatAddress(prior.mode, prior.type, prior.name, undefined, modulePath(prior.module));
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
