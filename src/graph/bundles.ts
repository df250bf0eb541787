import type { Resource } from "../model/resource";
import type { Graph } from "./graph";

/** Lists below this length cost less as edges than as a node of their own. */
const WORTHWHILE = 8;

/**
 * Edges from whole lists. All instances of a declaration need the same list, which may be as long as there are instances of what
 * they name: it becomes one node, so that the edges do not grow with the square.
 */
export class Bundles {
  private readonly nodes = new Map<readonly Resource[], number>();

  constructor(
    private readonly graph: Graph,
    private readonly node: (resource: Resource) => number | undefined,
  ) {}

  /** From each of `list` to `to`, the node of `resource`, which needs them; what has no node is left out. */
  edges(list: readonly Resource[], to: number, { module, repetition }: Resource): void {
    const isShared = module.call !== undefined || repetition.key !== undefined;
    if (!isShared || list.length < WORTHWHILE) this.each(list, to);
    else this.graph.edge(this.bundled(list), to);
  }

  private bundled(list: readonly Resource[]): number {
    let bundle = this.nodes.get(list);
    if (bundle === undefined) {
      bundle = this.graph.add();
      this.nodes.set(list, bundle);
      this.each(list, bundle);
    }
    return bundle;
  }

  private each(list: readonly Resource[], to: number): void {
    for (const one of list) {
      const from = this.node(one);
      if (from !== undefined) this.graph.edge(from, to);
    }
  }
}
