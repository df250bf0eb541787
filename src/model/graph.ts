/** A directed graph over numbered nodes. An edge says: `from` comes before `to`. */
export class Graph {
  private readonly next: number[][] = [];
  private readonly incoming: number[] = [];

  /** Adds a node and returns its number. */
  add(): number {
    this.next.push([]);
    this.incoming.push(0);
    return this.next.length - 1;
  }

  edge(from: number, to: number): void {
    if (from === to) return;
    this.next[from]?.push(to);
    this.incoming[to] = (this.incoming[to] ?? 0) + 1;
  }

  after(node: number): readonly number[] {
    return this.next[node] ?? [];
  }

  /** Nodes so that every edge points forward; ties by number. Nodes on a cycle, or behind one, are left out. O(V+E). */
  topological(): number[] {
    const waiting = [...this.incoming];
    const order = waiting.flatMap((count, node) => (count === 0 ? [node] : []));
    for (let i = 0; i < order.length; i++) {
      for (const to of this.after(order[i] as number)) {
        waiting[to] = (waiting[to] as number) - 1;
        if (waiting[to] === 0) order.push(to);
      }
    }
    return order;
  }

  /** The length of the longest path that ends in each node, its own weight included. O(V+E); the graph is acyclic. */
  longestPaths(weight: (node: number) => number): number[] {
    const length = this.next.map((_, node) => weight(node));
    for (const node of this.topological()) {
      for (const to of this.after(node)) {
        length[to] = Math.max(length[to] as number, (length[node] as number) + weight(to));
      }
    }
    return length;
  }

  /** One cycle, its first node repeated at the end; undefined when there is none. O(V+E). */
  cycle(): number[] | undefined {
    const sorted = new Set(this.topological());
    let node = this.next.findIndex((_, candidate) => !sorted.has(candidate));
    if (node < 0) return undefined;
    // A node that was not sorted has a predecessor that was not; walking back must come round.
    const before = new Map<number, number>();
    this.next.forEach((targets, from) => {
      if (!sorted.has(from)) for (const to of targets) before.set(to, from);
    });
    const path: number[] = [];
    const seen = new Set<number>();
    while (!seen.has(node)) {
      seen.add(node);
      path.push(node);
      node = before.get(node) as number;
    }
    return [...path.slice(path.indexOf(node)), node].reverse();
  }
}
