import { parseReference, parseTemplate, type Reference, referencesOf } from "./expression";
import { Graph } from "./graph";
import type { Json } from "./json";
import { isObject } from "./json";
import type { Model } from "./model";
import { fail } from "./problem";
import type { Resource } from "./resource";

/** Every reference in a value, in the order of the text. Linear in its size. */
export function referencesIn(raw: Json | undefined): readonly Reference[] {
  const found: Reference[] = [];
  collect(raw, found);
  return found;
}

function collect(raw: Json | undefined, found: Reference[]): void {
  if (typeof raw === "string") {
    if (raw.includes("${")) found.push(...referencesOf(parseTemplate(raw)));
  } else if (Array.isArray(raw)) {
    for (const entry of raw) collect(entry, found);
  } else if (isObject(raw)) {
    for (const key in raw) collect(raw[key], found);
  }
}

const NOTHING: readonly Resource[] = [];

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

/**
 * Which resources and data sources each one needs: by a reference, through locals and outputs of other stacks, by
 * depends_on, or by replace_triggered_by.
 */
export class Dependencies {
  private readonly needed = new Map<Resource, readonly Resource[]>();
  private whole: { resources: readonly Resource[]; graph: Graph } | undefined;

  constructor(private readonly model: Model) {}

  /** What `resource` needs directly, each once. */
  of(resource: Resource): readonly Resource[] {
    let needed = this.needed.get(resource);
    if (!needed) {
      needed = this.find(resource);
      this.needed.set(resource, needed);
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
    const order = graph.topological();
    if (order.length < resources.length) {
      const cycle = (graph.cycle() ?? []).map((node) => resources[node]?.address ?? "");
      const location = resources.find((resource) => resource.address === cycle[0])?.location;
      fail("reference/circular", { cycle: cycle.reverse().join(" → ") }, location);
    }
    return order.map((node) => resources[node] as Resource);
  }

  /** The addresses of a circle, the first repeated at the end; undefined when there is none. */
  circle(): string[] | undefined {
    const { resources, graph } = this.graph();
    return graph
      .cycle()
      ?.map((node) => resources[node]?.address ?? "")
      .reverse();
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
    for (const [resource, to] of numbers) {
      for (const needed of this.of(resource)) graph.edge(numbers.get(needed) as number, to);
    }
    return { resources, graph };
  }

  private find(resource: Resource): readonly Resource[] {
    const references = referencesIn(resource.block.body);
    const named = namedIn(resource);
    if (references.length === 0 && named.length === 0) return NOTHING;
    const found = new Set<Resource>();
    const seen = new Set<string>();
    for (const reference of references) this.follow(resource.stack, reference, found, seen);
    for (const reference of named) this.follow(resource.stack, reference, found, seen);
    found.delete(resource);
    return [...found];
  }

  private follow(stack: string, reference: Reference, found: Set<Resource>, seen: Set<string>): void {
    const crossed = this.model.crossStack(reference);
    if (reference.root === "local" || crossed) {
      const place = crossed ? `${crossed.name}/${reference.text}` : `${stack}/${reference.root}.${reference.name}`;
      if (seen.has(place)) return;
      seen.add(place);
      const raw = crossed
        ? crossed.outputs.get(String(reference.path[1]))
        : this.model.stack(stack).part.locals.get(reference.name);
      for (const inner of referencesIn(raw)) this.follow(crossed?.name ?? stack, inner, found, seen);
      return;
    }
    if (reference.root !== "resource" && reference.root !== "data") return;
    const instances = this.model.named(stack, reference);
    const one = instances.find((instance) => reference.key !== undefined && instance.repetition.key === reference.key);
    if (one) found.add(one);
    else for (const instance of instances) found.add(instance);
  }
}

/** What depends_on and replace_triggered_by name: for Terraform, both are dependencies. */
export function namedIn({ dependsOn, lifecycle }: Resource): Reference[] {
  const { replace_triggered_by: triggers } = lifecycle;
  const named = Array.isArray(triggers) ? triggers.filter((trigger) => typeof trigger === "string") : [];
  return [...dependsOn, ...named].flatMap(explicit);
}

/** Both hold bare addresses, not templates. */
export function explicit(address: string): Reference[] {
  const reference = parseReference(address.replace(/^\$\{(.*)\}$/, "$1"));
  return reference ? [reference] : [];
}
