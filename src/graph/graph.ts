/** A directed graph over numbered nodes, to be read. An edge says: `from` comes before `to`. */
export abstract class Graph {
  /** How many nodes there are. */
  abstract get size(): number;
  /** Where the edges of a node lead to. */
  abstract after(node: number): readonly number[];
  /** Where the edges to a node come from. */
  abstract previousOf(node: number): readonly number[];
  /** How many edges lead to each node. */
  protected abstract degrees(): number[];

  /** Every node from which a path leads to `node`. Linear in them and their edges. */
  before(node: number): number[] {
    return [...this.lookBack(node).keys()].filter((found) => found !== node);
  }

  /** The nodes of a shortest path, both ends included; undefined when there is none. Linear in what comes before `to`. */
  path(from: number, to: number): number[] | undefined {
    return this.shortPath(from, to) ?? follow(this.lookBack(to, from), from, to);
  }

  /** A path of two edges at most: most questions are about what is as near, and then nobody looks at what lies before. */
  private shortPath(from: number, to: number): number[] | undefined {
    const last = this.previousOf(to);
    if (from === to) return [to];
    if (last.includes(from)) return [from, to];
    const next = this.after(from);
    const between = last.find((node) => {
      const before = this.previousOf(node);
      return before.length < next.length ? before.includes(from) : next.includes(node);
    });
    return between === undefined ? undefined : [from, between, to];
  }

  /**
   * Whether a path leads from any of `from` to any of `to`. Looks ahead and back by turns, and is done when one of the two
   * has seen all that there is: linear in the smaller side.
   */
  leads(from: readonly number[], to: readonly number[]): boolean {
    const [ahead, back] = [new Set(from), new Set(to)];
    if (to.some((node) => ahead.has(node))) return true;
    const [ends, starts] = [ahead.values(), back.values()];
    for (;;) {
      // A set hands out what is added while it is gone through.
      const end = ends.next();
      if (end.done) return false;
      for (const node of this.after(end.value)) {
        if (back.has(node)) return true;
        ahead.add(node);
      }
      const start = starts.next();
      if (start.done) return false;
      for (const node of this.previousOf(start.value)) {
        if (ahead.has(node)) return true;
        back.add(node);
      }
    }
  }

  /**
   * The same as `path`, for many starts of one end: linear once in what comes before `to`, and then in the path. Only as long as
   * nothing is added to the graph.
   */
  pathsTo(to: number): (from: number) => number[] | undefined {
    let next: ReadonlyMap<number, number> | undefined;
    return (from) => {
      const near = this.shortPath(from, to);
      if (near) return near;
      next ??= this.lookBack(to);
      return follow(next, from, to);
    };
  }

  /** Breadth first against the edges: each node found, with the one after it on the way. Stops at `wanted`. */
  private lookBack(start: number, wanted?: number): Map<number, number> {
    const next = new Map([[start, start]]);
    const open = [start];
    for (const node of open) {
      if (node === wanted) break;
      for (const from of this.previousOf(node)) {
        if (next.has(from)) continue;
        next.set(from, node);
        open.push(from);
      }
    }
    return next;
  }

  /** Nodes so that every edge points forward; ties by number. Nodes on a cycle, or behind one, are left out. O(V+E). */
  topological(): number[] {
    const { waiting, free } = this.unstarted();
    for (let i = 0; i < free.length; i++) this.free(free[i] as number, waiting, free);
    return free;
  }

  /** The same, but each as soon as it may after what it waited for last: what belongs together is close. O(V+E). */
  topologicalChains(): number[] {
    const { waiting, free } = this.unstarted();
    const order: number[] = [];
    for (const start of free) {
      const open = [start];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        order.push(node);
        const freed: number[] = [];
        this.free(node, waiting, freed);
        open.push(...freed.reverse());
      }
    }
    return order;
  }

  private unstarted(): { waiting: number[]; free: number[] } {
    const waiting = this.degrees();
    return { waiting, free: waiting.flatMap((count, node) => (count === 0 ? [node] : [])) };
  }

  /** Adds to `freed` what waits for nothing else any more. */
  private free(node: number, waiting: number[], freed: number[]): void {
    for (const to of this.after(node)) {
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) freed.push(to);
    }
  }

  /** The length of the longest path that ends in each node, its own weight included. O(V+E); the graph is acyclic. */
  longestPaths(weight: (node: number) => number): number[] {
    const length = Array.from({ length: this.size }, (_, node) => weight(node));
    for (const node of this.topological()) {
      for (const to of this.after(node)) {
        length[to] = Math.max(length[to] as number, (length[node] as number) + weight(to));
      }
    }
    return length;
  }

  /**
   * One longest path: its nodes in order, those without weight left out. `lengths` is what `longestPaths` gave. Of
   * several the one of the lowest numbers, looked at from its end. O(V+E).
   */
  longestPath(lengths: readonly number[], weight: (node: number) => number): number[] {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const path: number[] = [];
    let node = lengths.indexOf(longest);
    for (let left = longest; left > 0; ) {
      if (weight(node) > 0) path.push(node);
      left -= weight(node);
      const waited = this.previousOf(node).filter((before) => lengths[before] === left);
      node = waited.reduce((lowest, before) => Math.min(lowest, before), Number.POSITIVE_INFINITY);
    }
    return path.reverse();
  }

  /** One cycle, its first node repeated at the end; undefined when there is none. O(V+E). */
  cycle(): number[] | undefined {
    const sorted = new Set(this.topological());
    let node = 0;
    while (node < this.size && sorted.has(node)) node++;
    if (node === this.size) return undefined;
    // A node that was not sorted has a predecessor that was not; walking back must come round.
    const before = new Map<number, number>();
    for (let from = 0; from < this.size; from++) {
      if (!sorted.has(from)) for (const to of this.after(from)) before.set(to, from);
    }
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

/** From node to node until the end; undefined when `from` was not found. */
function follow(next: ReadonlyMap<number, number>, from: number, to: number): number[] | undefined {
  if (!next.has(from)) return undefined;
  const path = [from];
  for (let node = from; node !== to; ) {
    node = next.get(node) as number;
    path.push(node);
  }
  return path;
}
