import { Graph } from "./graph";
import type { GraphWriter } from "./written-graph";

const NONE: readonly number[] = [];

/** A graph with additions. The graph that it stands on stays as it is, and must not grow from now on. */
export class ExtendedGraph extends Graph implements GraphWriter {
  private count: number;
  /** Of nodes that something was added to: all their edges, those of the base first. */
  private readonly next = new Map<number, number[]>();
  private readonly previous = new Map<number, number[]>();

  constructor(private readonly base: Graph) {
    super();
    this.count = base.size;
  }

  get size(): number {
    return this.count;
  }

  after(node: number): readonly number[] {
    return this.next.get(node) ?? (node < this.base.size ? this.base.after(node) : NONE);
  }

  previousOf(node: number): readonly number[] {
    return this.previous.get(node) ?? (node < this.base.size ? this.base.previousOf(node) : NONE);
  }

  protected degrees(): number[] {
    return Array.from({ length: this.count }, (_, node) => this.previousOf(node).length);
  }

  add(): number {
    this.count += 1;
    return this.count - 1;
  }

  edge(from: number, to: number): void {
    if (from === to) return;
    push(this.next, from, to, this.after(from));
    push(this.previous, to, from, this.previousOf(to));
  }
}

function push(lists: Map<number, number[]>, node: number, other: number, sofar: readonly number[]): void {
  const own = lists.get(node);
  if (own) own.push(other);
  else lists.set(node, [...sofar, other]);
}
