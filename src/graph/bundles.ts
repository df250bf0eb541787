import type { GraphWriter } from "./written-graph";

/** Lists below this length cost less as edges than as a node of their own. */
const WORTHWHILE = 8;

/**
 * Edges from whole lists. Many nodes may come after the same list, and the list may be as long as there are such nodes: it
 * becomes a node of its own, so that the edges do not grow with the square.
 */
export class Bundles<T> {
  private readonly nodes = new Map<readonly T[], number>();

  constructor(
    private readonly graph: GraphWriter,
    private readonly node: (item: T) => number | undefined,
  ) {}

  /**
   * From each of `list` to `to`; what has no node is left out.
   *
   * @param isShared whether others come after the very same list
   */
  edges(list: readonly T[], to: number, isShared: boolean): void {
    if (!isShared || list.length < WORTHWHILE) this.each(list, to);
    else this.graph.edge(this.bundled(list), to);
  }

  private bundled(list: readonly T[]): number {
    let bundle = this.nodes.get(list);
    if (bundle === undefined) {
      bundle = this.graph.add();
      this.nodes.set(list, bundle);
      this.each(list, bundle);
    }
    return bundle;
  }

  private each(list: readonly T[], to: number): void {
    for (const one of list) {
      const from = this.node(one);
      if (from !== undefined) this.graph.edge(from, to);
    }
  }
}
