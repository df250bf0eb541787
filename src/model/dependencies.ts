import { Bundles } from "../graph/bundles";
import type { Graph } from "../graph/graph";
import { WrittenGraph } from "../graph/written-graph";
import { memo, once } from "../memo";
import type { Block } from "./block";
import { type Reference, referencesIn } from "./expression";
import type { Model } from "./model";
import type { Module } from "./module";
import { namedByCall, namedIn } from "./named-references";
import { fail } from "./problem";
import { FoundDependencies, ReferenceWalk } from "./reference-walk";
import type { Resource } from "./resource";

/** The dependencies of a model, found once for all who ask. */
export const dependenciesOf = memo((model: Model) => new Dependencies(model));

/** What a declaration needs. */
interface Needed {
  readonly resources: readonly Resource[];
  /** Declarations without instances. */
  readonly empty: readonly Resource[];
}

const NOTHING: Needed = { resources: [], empty: [] };

/**
 * Which resources and data sources each one needs: by a reference, through locals, variables and outputs of modules and of
 * other stacks, by depends_on, its own or that of a module around it, or by replace_triggered_by. As for Terraform, the
 * instances of a module are one: what needs something in its module needs that of all instances of the module.
 */
export class Dependencies {
  private readonly needed = new Map<Resource, Needed>();
  /** By path of the module: all instances of a declaration in a module need the same. */
  private readonly shared = new Map<string, Map<Block, Needed>>();
  private readonly arounds = new Map<string, FoundDependencies>();
  private readonly walk: ReferenceWalk;
  private readonly whole = once(() => graphOf([...this.model.data, ...this.model.resources], this));

  constructor(private readonly model: Model) {
    this.walk = new ReferenceWalk(model);
  }

  /**
   * What `resource` needs directly, each once; of a declaration without instances what that needs. In modules all instances
   * of a declaration get the same list.
   */
  of(resource: Resource): readonly Resource[] {
    return this.neededBy(resource).resources;
  }

  /** The declarations without instances that it needs directly. */
  emptyOf(resource: Resource): readonly Resource[] {
    return this.model.empty.size === 0 ? NOTHING.empty : this.neededBy(resource).empty;
  }

  /** All that `references` need that stand in a module, directly; of modules all that is in them. */
  named(module: Module, references: readonly Reference[]): ReadonlySet<Resource> {
    const found = new FoundDependencies();
    for (const reference of references) this.walk.follow(module, reference, found);
    return found.resources;
  }

  /** What everything in a module needs: what count, for_each and depends_on of its call name, and those around it. */
  around(module: Module): ReadonlySet<Resource> {
    return this.aroundOf(module).resources;
  }

  private neededBy(resource: Resource): Needed {
    let needed = this.needed.get(resource);
    if (!needed) {
      // What is without instances may refer to itself in a circle, which others report.
      if (this.model.empty.size > 0) this.needed.set(resource, NOTHING);
      needed = isShared(resource) ? this.sharedBy(resource) : this.find(resource);
      this.needed.set(resource, needed);
    }
    return needed;
  }

  /** What a declaration without instances needs comes before what needs the declaration. */
  private throughEmpty(needed: Needed): Needed {
    const { resources, empty } = needed;
    if (empty.length === 0) return needed;
    return { resources: [...new Set([...resources, ...empty.flatMap((one) => this.of(one))])], empty };
  }

  private sharedBy(resource: Resource): Needed {
    const place = `${resource.stack}/${resource.module.path}`;
    const blocks = this.shared.get(place) ?? new Map<Block, Needed>();
    this.shared.set(place, blocks);
    const known = blocks.get(resource.block);
    if (known) return known;
    const needed = this.find(resource);
    // One that names another instance of its own block is a mistake, of which the others know nothing.
    if (resource.module.call || !needed.resources.some(({ block }) => block === resource.block)) {
      blocks.set(resource.block, needed);
    }
    return needed;
  }

  /**
   * All resources and data sources so that each comes after what it needs; otherwise in declaration order.
   *
   * @throws InputError `reference/circular` with the whole cycle.
   */
  sorted(): Resource[] {
    const { resources, graph } = this.whole();
    const order = graph.topological().flatMap((node) => resources[node] ?? []);
    if (order.length < resources.length) {
      const cycle = this.circle() ?? [];
      const location = resources.find((resource) => resource.address === cycle[0])?.location;
      fail("reference/circular", { cycle: cycle.join(" → ") }, location);
    }
    return order;
  }

  /** The addresses of a circle, the first repeated at the end; undefined when there is none. */
  circle(): string[] | undefined {
    const { resources, graph } = this.whole();
    const cycle = graph.cycle()?.flatMap((node) => resources[node]?.address ?? []);
    if (!cycle) return undefined;
    // It may have been entered between two resources.
    if (cycle[0] !== cycle.at(-1) || cycle.length === 1) cycle.push(cycle[0] as string);
    return cycle.reverse();
  }

  private find(resource: Resource): Needed {
    const references = referencesIn(resource.block.body);
    const named = namedIn(resource);
    const around = resource.module.call ? this.aroundOf(resource.module) : undefined;
    if (references.length === 0 && named.length === 0 && !around) return NOTHING;
    const found = new FoundDependencies(around);
    for (const reference of references) this.walk.follow(resource.module, reference, found);
    for (const reference of named) this.walk.follow(resource.module, reference, found);
    if (around) removeOwn(resource, found.resources);
    else found.resources.delete(resource);
    return this.throughEmpty({ resources: [...found.resources], empty: found.empty });
  }

  private aroundOf(module: Module): FoundDependencies {
    const place = `${module.stack}/${module.path}`;
    let found = this.arounds.get(place);
    if (!found) {
      const { parent, body } = module;
      found = new FoundDependencies(parent?.call && this.aroundOf(parent));
      if (parent) for (const reference of namedByCall(body)) this.walk.follow(parent, reference, found);
      this.arounds.set(place, found);
    }
    return found;
  }
}

interface ResourceGraph {
  readonly resources: readonly Resource[];
  readonly graph: Graph;
}

function graphOf(resources: readonly Resource[], dependencies: Dependencies): ResourceGraph {
  const graph = new WrittenGraph();
  const numbers = new Map<Resource, number>();
  for (const resource of resources) numbers.set(resource, graph.add());
  const bundles = new Bundles<Resource>(graph, (needed) => numbers.get(needed));
  for (const [resource, to] of numbers) bundles.edges(dependencies.of(resource), to, isShared(resource));
  return { resources, graph };
}

/** Whether all instances of a declaration need the same: those of a block with a key, and those in modules. */
export function isShared({ module, repetition }: Resource): boolean {
  return module.call !== undefined || repetition.key !== undefined;
}

/** The instances of a declaration do not need each other, in whatever instance of the module. */
function removeOwn({ block, module }: Resource, found: Set<Resource>): void {
  for (const one of found) if (one.block === block && one.module.path === module.path) found.delete(one);
}
