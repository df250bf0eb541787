import { ExtendedGraph } from "../../graph/extended-graph";
import type { Graph } from "../../graph/graph";
import type { ApplyGraph } from "../order/apply-graph";
import type { HazardPair, OperationOf } from "./hazard-pair";

/** Orders that the cloud demands on pain of refusing the second operation, on top of those that Terraform keeps. */
export class Demands {
  /** Those that do not follow from the others. */
  readonly pairs: readonly HazardPair[];
  private readonly graph: Graph;
  private readonly isCircular: boolean;

  constructor(
    private readonly apply: ApplyGraph,
    all: readonly HazardPair[],
  ) {
    // Where Terraform demands the opposite there is a circle, and nothing follows from it.
    const open = this.unkept(all).filter((one) => !this.keptTheOtherWay(one));
    const demanded = new ExtendedGraph(apply.graph);
    for (const { before, after } of open) {
      const [from, to] = [this.node(before), this.node(after)];
      if (from !== undefined && to !== undefined) demanded.edge(from, to);
    }
    this.graph = open.length === 0 ? apply.graph : demanded;
    const isOpen = new Set(open);
    const finder = endFinder(this.graph);
    this.isCircular = open.length > 0 && this.graph.cycle() !== undefined;
    // Of what demands each other in a circle nothing follows either.
    const follows = (one: HazardPair) =>
      isOpen.has(one) && this.hasDetour(one, finder) && !(this.isCircular && this.isInCircle(one, finder));
    this.pairs = all.filter((one) => !follows(one));
  }

  /** Those that Terraform does not keep. Pairs that end in one operation look back from it once. */
  private unkept(all: readonly HazardPair[]): HazardPair[] {
    const finder = endFinder(this.apply.graph);
    return all.filter(({ before, after }) => {
      const [from, to] = [this.node(before), this.node(after)];
      return from !== undefined && to !== undefined && !finder(from, to);
    });
  }

  /** Whether one operation comes before another. */
  keeps(before: OperationOf, after: OperationOf): boolean {
    return this.kept(this.graph, { before, after }) === true;
  }

  /** Whether a pair that Terraform does not keep follows from what the cloud demands. */
  follows(one: HazardPair): boolean {
    const other = { before: one.after, after: one.before };
    return [one, ...(one.either ? [other] : [])].some(
      (way) => this.kept(this.apply.graph, way) === false && this.kept(this.graph, way) === true,
    );
  }

  /** The place of each operation in one order that Terraform and the cloud allow. O(V+E). */
  ranks(): (operation: OperationOf) => number {
    const places = new Map(this.graph.topologicalChains().map((node, i) => [node, i]));
    return (operation) => places.get(this.node(operation) ?? -1) ?? 0;
  }

  /** Undefined: one of the two does not happen. */
  private kept(graph: Graph, { before, after }: Pick<HazardPair, "before" | "after">): boolean | undefined {
    const [from, to] = [this.node(before), this.node(after)];
    return from === undefined || to === undefined ? undefined : graph.path(from, to) !== undefined;
  }

  private keptTheOtherWay({ before, after }: HazardPair): boolean {
    return this.kept(this.apply.graph, { before: after, after: before }) === true;
  }

  /** Whether another way than the demand itself leads from the first to the second. */
  private hasDetour({ before, after }: HazardPair, leads: (from: number, to: number) => boolean): boolean {
    const [from, to] = [this.node(before), this.node(after)];
    if (from === undefined || to === undefined) return false;
    // In a circle a way may come back to where it started: then it is the demand itself.
    return this.graph
      .after(from)
      .some((next) => next !== to && leads(next, to) && !(this.isCircular && leads(next, from)));
  }

  private isInCircle({ before, after }: HazardPair, leads: (from: number, to: number) => boolean): boolean {
    const [from, to] = [this.node(before), this.node(after)];
    return from !== undefined && to !== undefined && leads(to, from);
  }

  private node({ address, operation }: OperationOf): number | undefined {
    return this.apply.node(address, operation);
  }
}

/** Whether a path leads from one node to another; many pairs end in one, from which is looked back once. */
function endFinder(graph: Graph): (from: number, to: number) => boolean {
  const finders = new Map<number, (from: number) => unknown>();
  return (from, to) => {
    const finder = finders.get(to) ?? graph.pathsTo(to);
    finders.set(to, finder);
    return finder(from) !== undefined;
  };
}
