import { WrittenGraph } from "../graph/written-graph";
import type { Dependencies } from "./dependencies";
import type { Model } from "./model";
import type { Resource } from "./resource";
import { stringsOf } from "./together";

/**
 * The stacks of a run, each after those that it needs: whose outputs it reads, that its app names as its dependencies, and,
 * where nothing else says the opposite, whose objects it names by their ids. Otherwise in the order in which they were read.
 * Linear, and in ids that cross stacks the square of the stacks.
 */
export function stacksInOrder(
  model: Model,
  dependencies: Dependencies,
  resources: readonly Resource[],
): readonly string[] {
  const names = [...new Set([...model.stacks.map(({ name }) => name), ...resources.map(({ stack }) => stack)])];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const edges = new Edges(names.length);
  for (const resource of resources) {
    for (const { stack } of dependencies.of(resource)) {
      if (stack !== resource.stack) edges.add(numbers.get(stack), numbers.get(resource.stack));
    }
  }
  const inApp = new Map(model.stacks.map(({ name, nameInApp = name }) => [nameInApp, name]));
  for (const { name, needs = [] } of model.stacks) {
    for (const other of needs) edges.add(numbers.get(inApp.get(other) ?? ""), numbers.get(name));
  }
  for (const [owner, user] of namedByIds(model)) edges.addUnlessOpposed(numbers.get(owner), numbers.get(user));
  return edges.order().map((i) => names[i] as string);
}

/** Pairs of stacks: one holds an object, and the other writes its id. */
function namedByIds(model: Model): [string, string][] {
  if (model.stacks.length < 2) return [];
  const owners = new Map<string, string>();
  for (const { name, prior } of model.stacks) {
    for (const { mode, attributes } of prior?.objects ?? []) {
      const { id } = attributes;
      if (mode === "managed" && typeof id === "string" && id !== "") owners.set(id, name);
    }
  }
  const pairs = new Map<string, [string, string]>();
  for (const part of model.stacks) {
    stringsOf(part, (text) => {
      const owner = owners.get(text);
      if (owner !== undefined && owner !== part.name) pairs.set(JSON.stringify([owner, part.name]), [owner, part.name]);
    });
  }
  return [...pairs.values()];
}

class Edges {
  private readonly graph = new WrittenGraph();
  private readonly added = new Set<string>();

  constructor(private readonly size: number) {
    for (let i = 0; i < size; i++) this.graph.add();
  }

  add(from: number | undefined, to: number | undefined): void {
    if (from === undefined || to === undefined || this.added.has(`${from} ${to}`)) return;
    this.added.add(`${from} ${to}`);
    this.graph.edge(from, to);
  }

  addUnlessOpposed(from: number | undefined, to: number | undefined): void {
    if (from === undefined || to === undefined || this.graph.path(to, from)) return;
    this.add(from, to);
  }

  /** Those that need each other in a circle come last, as they were read. */
  order(): number[] {
    const sorted = this.graph.topological();
    const seen = new Set(sorted);
    return [...sorted, ...Array.from({ length: this.size }, (_, i) => i).filter((i) => !seen.has(i))];
  }
}
