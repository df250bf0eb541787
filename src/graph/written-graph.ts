import { Graph } from "./graph";

/** What edges are written into. */
export interface GraphWriter {
  /** Adds a node and returns its number. */
  add(): number;
  /** No edge leads from a node to itself. */
  edge(from: number, to: number): void;
}

/** A graph while it is made; who only reads it is given a `Graph`. */
export class WrittenGraph extends Graph implements GraphWriter {
  private readonly next: number[][] = [];
  private readonly incoming: number[] = [];
  /** Edges turned round; made when somebody looks back for the first time. */
  private previous: number[][] | undefined;

  get size(): number {
    return this.next.length;
  }

  after(node: number): readonly number[] {
    return this.next[node] ?? [];
  }

  previousOf(node: number): number[] {
    if (!this.previous) {
      const previous: number[][] = this.next.map(() => []);
      for (const [from, targets] of this.next.entries()) for (const to of targets) previous[to]?.push(from);
      this.previous = previous;
    }
    let list = this.previous[node];
    if (!list) {
      list = [];
      this.previous[node] = list;
    }
    return list;
  }

  protected degrees(): number[] {
    return [...this.incoming];
  }

  add(): number {
    this.next.push([]);
    this.incoming.push(0);
    return this.next.length - 1;
  }

  edge(from: number, to: number): void {
    if (from === to) return;
    this.next[from]?.push(to);
    this.incoming[to] = (this.incoming[to] ?? 0) + 1;
    if (this.previous) this.previousOf(to).push(from);
  }
}
