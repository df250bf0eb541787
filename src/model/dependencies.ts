import { Bundles } from "../graph/bundles";
import { Graph } from "../graph/graph";
import { formatAddress } from "./address";
import type { Block } from "./block";
import { parseReference, type Reference, referencesIn } from "./expression";
import { type Json, type JsonObject, memberOf } from "./json";
import type { Model } from "./model";
import type { Module } from "./module";
import { fail } from "./problem";
import type { Resource } from "./resource";
import { scopedBlock, scopedName } from "./scoped-blocks";

const BY_MODEL = new WeakMap<Model, Dependencies>();

/** The dependencies of a model, found once for all who ask. */
export function dependenciesOf(model: Model): Dependencies {
  let dependencies = BY_MODEL.get(model);
  if (!dependencies) {
    dependencies = new Dependencies(model);
    BY_MODEL.set(model, dependencies);
  }
  return dependencies;
}

/** What a declaration needs. */
interface Needed {
  readonly resources: readonly Resource[];
  /** Declarations without instances. */
  readonly empty: readonly Resource[];
}

/** A reference where it stands. */
interface Placed {
  readonly module: Module;
  readonly reference: Reference;
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
  private readonly arounds = new Map<string, Found>();
  private whole: { resources: readonly Resource[]; graph: Graph } | undefined;

  constructor(private readonly model: Model) {}

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
    const found = new Found();
    for (const reference of references) this.follow(module, reference, found);
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
    const { resources, graph } = this.graph();
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
    const { resources, graph } = this.graph();
    const cycle = graph.cycle()?.flatMap((node) => resources[node]?.address ?? []);
    if (!cycle) return undefined;
    // It may have been entered between two resources.
    if (cycle[0] !== cycle.at(-1) || cycle.length === 1) cycle.push(cycle[0] as string);
    return cycle.reverse();
  }

  private graph(): { resources: readonly Resource[]; graph: Graph } {
    this.whole ??= this.build();
    return this.whole;
  }

  private build(): { resources: readonly Resource[]; graph: Graph } {
    const resources = [...this.model.data, ...this.model.resources];
    const graph = new Graph();
    const numbers = new Map<Resource, number>();
    for (const resource of resources) numbers.set(resource, graph.add());
    const bundles = new Bundles<Resource>(graph, (needed) => numbers.get(needed));
    for (const [resource, to] of numbers) bundles.edges(this.of(resource), to, isShared(resource));
    return { resources, graph };
  }

  private find(resource: Resource): Needed {
    const references = referencesIn(resource.block.body);
    const named = namedIn(resource);
    const around = resource.module.call ? this.aroundOf(resource.module) : undefined;
    if (references.length === 0 && named.length === 0 && !around) return NOTHING;
    const found = new Found(around);
    for (const reference of references) this.follow(resource.module, reference, found);
    for (const reference of named) this.follow(resource.module, reference, found);
    if (around) removeOwn(resource, found.resources);
    else found.resources.delete(resource);
    return this.throughEmpty({ resources: [...found.resources], empty: found.empty });
  }

  private aroundOf(module: Module): Found {
    const place = `${module.stack}/${module.path}`;
    let found = this.arounds.get(place);
    if (!found) {
      const { parent, body } = module;
      found = new Found(parent?.call && this.aroundOf(parent));
      if (parent) for (const reference of namedByCall(body)) this.follow(parent, reference, found);
      this.arounds.set(place, found);
    }
    return found;
  }

  /** With all that it leads to. A chain of names may be longer than the stack is deep. */
  private follow(module: Module, reference: Reference, found: Found): void {
    const inner: Placed[] = [];
    this.step({ module, reference }, found, inner);
    if (inner.length === 0) return;
    const pending = inner.splice(0).reverse();
    for (let next = pending.pop(); next; next = pending.pop()) {
      this.step(next, found, inner);
      while (inner.length > 0) pending.push(inner.pop() as Placed);
    }
  }

  private step({ module, reference }: Placed, found: Found, inner: Placed[]): void {
    const { root, name } = reference;
    const crossed = this.model.crossStack(reference);
    if (crossed) {
      const raw = crossed.outputs.get(String(reference.path[1]));
      this.through(this.model.root(crossed.name), reference.text, raw, found, inner);
    } else if (this.followScoped(module, reference, found)) return;
    else if (root === "resource" || root === "data") this.addInstances(module, reference, found);
    else if (root === "local") this.through(module, `local.${name}`, module.part.locals.get(name), found, inner);
    else if (root === "module") this.followModule(module, reference, found, inner);
    else if (root === "var" && module.parent) {
      this.through(module.parent, `${module.path}/${name}`, memberOf(module.body, name), found, inner);
    }
  }

  /** What an ephemeral block, or an action, names: it is no resource, but what it needs has to be there for it. */
  private followScoped(module: Module, reference: Reference, found: Found): boolean {
    const named = scopedName(reference);
    const block = named && scopedBlock(module.part, named);
    if (!named || !block) return named !== undefined;
    const body = "body" in block ? block.body : block.config;
    if (!found.visits(`${module.stack}/${module.path}/${named.mode}.${block.type}.${block.name}`)) return true;
    for (const inner of [...referencesIn(body), ...explicitIn(body["depends_on"])]) this.follow(module, inner, found);
    return true;
  }

  /** What a value names that stands in a module, each place once. */
  private through(module: Module, name: string, raw: Json | undefined, found: Found, inner: Placed[]): void {
    const place = `${module.stack}/${module.path}/${name}`;
    if (!found.visits(place)) return;
    for (const reference of referencesIn(raw)) inner.push({ module, reference });
  }

  /** One output of a module; without its name all that is in it. */
  private followModule(module: Module, { name, path }: Reference, found: Found, inner: Placed[]): void {
    const [called] = this.model.called(module, name) ?? [];
    const [output] = path;
    if (!called) return;
    if (output !== undefined) {
      const { settings, outputs } = called.part;
      this.through(called, `output.${output}`, outputs.get(String(output)), found, inner);
      const { depends_on: named } = settings?.outputs.get(String(output)) ?? {};
      for (const reference of explicitIn(named)) inner.push({ module: called, reference });
      return;
    }
    for (const one of [...this.model.data, ...this.model.resources]) {
      const { stack, module: own } = one;
      if (stack === called.stack && `${own.path}.`.startsWith(`${called.path}.`)) found.resources.add(one);
    }
    for (const one of this.model.empty.values()) {
      const { stack, module: own } = one;
      if (stack === called.stack && `${own.path}.`.startsWith(`${called.path}.`)) found.addEmpty(one);
    }
  }

  private addInstances(module: Module, reference: Reference, found: Found): void {
    const modules = module.call ? this.model.modulesAt(module.stack, module.path) : undefined;
    const instances =
      modules?.flatMap((one) => this.model.named(one, reference)) ?? this.model.named(module, reference);
    const { key } = reference;
    const wanted = key === undefined ? instances : instances.filter(({ repetition }) => repetition.key === key);
    for (const instance of wanted.length > 0 ? wanted : instances) found.resources.add(instance);
    if (instances.length > 0 || reference.root !== "resource") return;
    const address = formatAddress("managed", reference.type, reference.name, undefined, module.path);
    const empty = this.model.empty.get(`${module.stack}/${address}`);
    if (empty) found.addEmpty(empty);
  }
}

/** What is found while references are followed. Most resources need few others: then no more is made than one set. */
class Found {
  readonly resources: Set<Resource>;
  private emptyOnes: Set<Resource> | undefined;
  private places: Set<string> | undefined;

  constructor(start?: Found) {
    this.resources = new Set(start?.resources);
    if (start?.emptyOnes) this.emptyOnes = new Set(start.emptyOnes);
  }

  get empty(): readonly Resource[] {
    return this.emptyOnes ? [...this.emptyOnes] : NOTHING.empty;
  }

  addEmpty(resource: Resource): void {
    this.emptyOnes ??= new Set();
    this.emptyOnes.add(resource);
  }

  /** Whether a place is there for the first time. */
  visits(place: string): boolean {
    this.places ??= new Set();
    if (this.places.has(place)) return false;
    this.places.add(place);
    return true;
  }
}

/** Whether all instances of a declaration need the same: those of a block with a key, and those in modules. */
export function isShared({ module, repetition }: Resource): boolean {
  return module.call !== undefined || repetition.key !== undefined;
}

/** What depends_on and replace_triggered_by name: for Terraform, both are dependencies. */
export function namedIn({ dependsOn, lifecycle }: Resource): Reference[] {
  const { replace_triggered_by: triggers } = lifecycle;
  const named = Array.isArray(triggers) ? triggers.filter((trigger) => typeof trigger === "string") : [];
  return [...dependsOn, ...named].flatMap(explicit);
}

/** The instances of a declaration do not need each other, in whatever instance of the module. */
function removeOwn({ block, module }: Resource, found: Set<Resource>): void {
  for (const one of found) if (one.block === block && one.module.path === module.path) found.delete(one);
}

/** What every instance of a called module waits for. */
function namedByCall({ count, for_each: forEach, depends_on: named }: JsonObject): Reference[] {
  return [...referencesIn(count), ...referencesIn(forEach), ...explicitIn(named)];
}

/** References of a depends_on. */
export function explicitIn(named: Json | undefined): Reference[] {
  return Array.isArray(named) ? named.flatMap((entry) => (typeof entry === "string" ? explicit(entry) : [])) : [];
}

/** Both hold bare addresses, not templates. */
export function explicit(address: string): Reference[] {
  const reference = parseReference(address);
  return reference ? [reference] : [];
}
