import { WrittenGraph } from "../graph/written-graph";
import type { Dependencies } from "./dependencies";
import type { Model } from "./model";
import { remoteStates } from "./remote-states";
import type { Resource } from "./resource";
import { stringsOf } from "./together";

/**
 * Why one stack is applied before another:
 *
 * - `outputs`: the other reads its outputs
 * - `app`: the app says so
 * - `id`: the other writes the id of one of its objects
 * - `hazard`: something has to leave it before the other one takes it
 */
export type StackNeedReason = "outputs" | "app" | "id" | "hazard";

export interface StackLink {
  /** Names of stacks; `before` is applied first. */
  readonly before: string;
  readonly after: string;
  readonly because: StackNeedReason;
  /** Whether the second one needs what the first one changes; false: what it needs is there already. */
  readonly isLive: boolean;
}

/** In which order stacks are applied. */
export interface StackOrder {
  /** Each after those that it needs; otherwise in the order in which they were read. */
  readonly names: readonly string[];
  /** What the order keeps. */
  readonly links: readonly StackLink[];
  /** Stacks that read each other, the first repeated at the end: no order of whole applies keeps all of that. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * All that says which of two stacks comes first. Linear.
 *
 * @param isChanged whether an apply changes a resource
 */
export function stackLinks(
  model: Model,
  dependencies: Dependencies,
  resources: readonly Resource[],
  isChanged: (resource: Resource) => boolean,
): StackLink[] {
  const { stacks } = model;
  if (stacks.length < 2) return [];
  const links: StackLink[] = [];
  for (const resource of resources) {
    for (const needed of dependencies.of(resource)) {
      if (needed.stack === resource.stack) continue;
      const isLive = isChanged(needed) && isChanged(resource);
      links.push({ before: needed.stack, after: resource.stack, because: "outputs", isLive });
    }
  }
  for (const { reader, owner } of remoteStates(stacks)) {
    const [before, after] = [stacks[owner]?.name ?? "", stacks[reader]?.name ?? ""];
    links.push({ before, after, because: "outputs", isLive: false });
  }
  const inApp = new Map(stacks.map(({ name, nameInApp = name }) => [nameInApp, name]));
  for (const { name: after, needs = [] } of stacks) {
    for (const other of needs) {
      const before = inApp.get(other);
      if (before !== undefined) links.push({ before, after, because: "app", isLive: false });
    }
  }
  return [...links, ...namedByIds(model)];
}

/**
 * What an apply changes for another one counts most, then what has to leave one stack before another takes it, then what
 * is read or said by the app, then ids; each only where what counts more does not say the opposite. Linear, and in what
 * may be opposed the square of the stacks.
 */
export function orderStacks(names: readonly string[], links: readonly StackLink[]): StackOrder {
  const found = [...new Set([...names, ...links.flatMap(({ before, after }) => [before, after])])];
  const each = [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
  const { dropped, circles } = circlesOf(found, each.filter(isDemand));
  const graph = new StackGraph(found);
  const ranked = [
    (one: StackLink) => one.isLive,
    ({ because }: StackLink) => because === "hazard",
    isDemand,
    () => true,
  ];
  for (const isNext of ranked) {
    for (const link of each) if (isNext(link) && !dropped.has(keyOf(link))) graph.addUnlessOpposed(link);
  }
  return { names: graph.order(), links: graph.links, circles };
}

/** Whether somebody relies on it: what an apply reads, or the app says. */
export function isDemand({ because }: StackLink): boolean {
  return because === "outputs" || because === "app";
}

/** The circles of what is demanded, and what has to be left out for none to be left. */
function circlesOf(names: readonly string[], demands: readonly StackLink[]) {
  const dropped = new Set<string>();
  const circles: string[][] = [];
  for (;;) {
    const graph = new StackGraph(names);
    for (const link of demands) if (!dropped.has(keyOf(link))) graph.add(link);
    const circle = graph.circle();
    if (!circle) return { dropped, circles };
    circles.push(circle);
    // The one that was read first comes first.
    const first = names.find((name) => circle.includes(name)) as string;
    dropped.add(keyOf({ before: circle[circle.lastIndexOf(first) - 1] ?? (circle.at(-2) as string), after: first }));
  }
}

class StackGraph {
  private readonly graph = new WrittenGraph();
  private readonly numbers = new Map<string, number>();
  private readonly kept = new Map<string, StackLink[]>();

  constructor(private readonly names: readonly string[]) {
    for (const name of names) this.numbers.set(name, this.graph.add());
  }

  get links(): readonly StackLink[] {
    return [...this.kept.values()].flat();
  }

  add(link: StackLink): void {
    if (link.before === link.after) return;
    const isNew = !this.kept.has(keyOf(link));
    this.kept.set(keyOf(link), [...(this.kept.get(keyOf(link)) ?? []), link]);
    if (isNew) this.graph.edge(this.numbers.get(link.before) as number, this.numbers.get(link.after) as number);
  }

  addUnlessOpposed(link: StackLink): void {
    const [from, to] = [this.numbers.get(link.before) as number, this.numbers.get(link.after) as number];
    if (!this.kept.has(keyOf(link)) && this.graph.path(to, from)) return;
    this.add(link);
  }

  order(): string[] {
    return this.graph.topological().map((i) => this.names[i] as string);
  }

  circle(): string[] | undefined {
    return this.graph.cycle()?.map((i) => this.names[i] as string);
  }
}

function keyOf({ before, after }: Pick<StackLink, "before" | "after">): string {
  return JSON.stringify([before, after]);
}

/** Pairs of stacks: one holds an object, and the other writes its id. */
function namedByIds(model: Model): StackLink[] {
  const owners = new Map<string, string>();
  for (const { name, prior } of model.stacks) {
    for (const { mode, attributes } of prior?.objects ?? []) {
      const { id } = attributes;
      if (mode === "managed" && typeof id === "string" && id !== "") owners.set(id, name);
    }
  }
  const links = new Map<string, StackLink>();
  for (const part of model.stacks) {
    stringsOf(part, (text) => {
      const before = owners.get(text);
      if (before === undefined || before === part.name) return;
      links.set(JSON.stringify([before, part.name]), { before, after: part.name, because: "id", isLive: false });
    });
  }
  return [...links.values()];
}
