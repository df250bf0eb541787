import { formatAddress } from "./address";
import { type Reference, referencesIn } from "./expression";
import { type Json, memberOf } from "./json";
import type { Model } from "./model";
import type { Module } from "./module";
import { explicitIn } from "./named-references";
import type { Resource } from "./resource";
import { scopedBlock, scopedName } from "./scoped-blocks";

/** A reference where it stands. */
interface Placed {
  readonly module: Module;
  readonly reference: Reference;
}

/** What is found while references are followed. Most resources need few others: then no more is made than one set. */
export class FoundDependencies {
  readonly resources: Set<Resource>;
  private emptyOnes: Set<Resource> | undefined;
  private places: Set<string> | undefined;

  constructor(start?: FoundDependencies) {
    this.resources = new Set(start?.resources);
    if (start?.emptyOnes) this.emptyOnes = new Set(start.emptyOnes);
  }

  get empty(): readonly Resource[] {
    return this.emptyOnes ? [...this.emptyOnes] : NONE;
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

const NONE: readonly Resource[] = [];

/** Follows references to the resources that they lead to, through locals, variables and outputs of modules and stacks. */
export class ReferenceWalk {
  constructor(private readonly model: Model) {}

  /** With all that it leads to. A chain of names may be longer than the stack is deep. */
  follow(module: Module, reference: Reference, found: FoundDependencies): void {
    const inner: Placed[] = [];
    this.step({ module, reference }, found, inner);
    if (inner.length === 0) return;
    const pending = inner.splice(0).reverse();
    for (let next = pending.pop(); next; next = pending.pop()) {
      this.step(next, found, inner);
      while (inner.length > 0) pending.push(inner.pop() as Placed);
    }
  }

  private step({ module, reference }: Placed, found: FoundDependencies, inner: Placed[]): void {
    const { root, name } = reference;
    const crossed = this.model.crossStack(reference);
    if (crossed) {
      const raw = crossed.outputs.get(String(reference.path[1]));
      this.through(this.model.root(crossed.name), reference.text, raw, found, inner);
    } else if (this.followScoped(module, reference, found)) return;
    else if (root === "resource" || root === "data") this.addInstances(module, reference, found, inner);
    else if (root === "local") this.through(module, `local.${name}`, module.part.locals.get(name), found, inner);
    else if (root === "module") this.followModule(module, reference, found, inner);
    else if (root === "var" && module.parent) {
      this.through(module.parent, `${module.path}/${name}`, memberOf(module.body, name), found, inner);
    }
  }

  /** What an ephemeral block, or an action, names: it is no resource, but what it needs has to be there for it. */
  private followScoped(module: Module, reference: Reference, found: FoundDependencies): boolean {
    const named = scopedName(reference);
    const block = named && scopedBlock(module.part, named);
    if (!named || !block) return named !== undefined;
    const body = "body" in block ? block.body : block.config;
    if (!found.visits(`${module.stack}/${module.path}/${named.mode}.${block.type}.${block.name}`)) return true;
    for (const inner of [...referencesIn(body), ...explicitIn(body["depends_on"])]) this.follow(module, inner, found);
    return true;
  }

  /** What a value names that stands in a module, each place once. */
  private through(
    module: Module,
    name: string,
    raw: Json | undefined,
    found: FoundDependencies,
    inner: Placed[],
  ): void {
    const place = `${module.stack}/${module.path}/${name}`;
    if (!found.visits(place)) return;
    for (const reference of referencesIn(raw)) inner.push({ module, reference });
  }

  /** One output of a module; without its name all that is in it. */
  private followModule(module: Module, { name, path }: Reference, found: FoundDependencies, inner: Placed[]): void {
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

  private addInstances(module: Module, reference: Reference, found: FoundDependencies, inner: Placed[]): void {
    const modules = module.call ? this.model.modulesAt(module.stack, module.path) : undefined;
    const instances =
      modules?.flatMap((one) => this.model.named(one, reference)) ?? this.model.named(module, reference);
    const { key } = reference;
    const wanted = key === undefined ? instances : instances.filter(({ repetition }) => repetition.key === key);
    for (const instance of wanted.length > 0 ? wanted : instances) found.resources.add(instance);
    if (instances.length > 0) return;
    if (reference.root === "data") {
      this.throughEmptyData(module, reference, found, inner);
      return;
    }
    const address = formatAddress("managed", reference.type, reference.name, undefined, module.path);
    const empty = this.model.empty.get(`${module.stack}/${address}`);
    if (empty) found.addEmpty(empty);
  }
  /** A data source without instances is read by nobody; what it names is needed all the same. */
  private throughEmptyData(module: Module, { type, name }: Reference, found: FoundDependencies, inner: Placed[]): void {
    if (!found.visits(`${module.stack}/${module.path}/data.${type}.${name}`)) return;
    const block = module.part.blocks.find((one) => one.mode === "data" && one.type === type && one.name === name);
    if (!block) return;
    const named = [...referencesIn(block.body), ...explicitIn(block.body["depends_on"])];
    for (const reference of named) inner.push({ module, reference });
  }
}
