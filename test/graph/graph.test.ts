import { describe, expect, test } from "vitest";
import { ExtendedGraph } from "../../src/graph/extended-graph";
import type { Graph } from "../../src/graph/graph";
import { WrittenGraph } from "../../src/graph/written-graph";
import { fc } from "../support/random";

/** A graph without cycles: every edge leads to a higher number. */
const graphs = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
    edges: fc.array(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([from, to]) => from < to),
      { maxLength: 14 },
    ),
  }),
);

function build(size: number, edges: readonly (readonly [number, number])[]): Graph {
  const graph = new WrittenGraph();
  for (let i = 0; i < size; i++) graph.add();
  for (const [from, to] of edges) graph.edge(from, to);
  return graph;
}

/** The weight of the heaviest path from a node, by trying all. */
function heaviest(graph: Graph, weights: readonly number[], node: number): number {
  return (weights[node] ?? 0) + Math.max(0, ...graph.after(node).map((next) => heaviest(graph, weights, next)));
}

describe("the longest path", () => {
  test("is a chain, as long as the longest that there is", () => {
    fc.assert(
      fc.property(graphs, ({ weights, edges }) => {
        const graph = build(weights.length, edges);
        const weight = (node: number) => weights[node] ?? 0;
        const path = graph.longestPath(graph.longestPaths(weight), weight);
        const most = Math.max(...weights.map((_, node) => heaviest(graph, weights, node)));
        expect(path.reduce((sum, node) => sum + weight(node), 0)).toBe(most);
        for (const [i, node] of path.slice(1).entries()) expect(graph.path(path[i] as number, node)).toBeDefined();
        expect(path.filter((node) => weight(node) === 0)).toEqual([]);
      }),
    );
  });

  test("of several, it is the one of the lowest numbers", () => {
    const graph = build(4, [
      [0, 2],
      [1, 3],
    ]);
    expect(
      graph.longestPath(
        graph.longestPaths(() => 1),
        () => 1,
      ),
    ).toEqual([0, 2]);
  });

  test("leads through nodes without weight, and leaves them out", () => {
    const graph = build(3, [
      [0, 1],
      [1, 2],
    ]);
    const weight = (node: number) => (node === 1 ? 0 : 1);
    expect(graph.longestPath(graph.longestPaths(weight), weight)).toEqual([0, 2]);
  });

  test("of an empty graph is empty", () => {
    expect(new WrittenGraph().longestPath([], () => 1)).toEqual([]);
  });
});

describe("a graph with additions", () => {
  /** What can be asked of a graph, in a form that can be compared. */
  const asked = (graph: Graph) => {
    const nodes = Array.from({ length: graph.size }, (_, node) => node);
    const lengths = graph.longestPaths(() => 1);
    return {
      after: nodes.map((node) => [...graph.after(node)].sort()),
      before: nodes.map((node) => graph.before(node).sort()),
      order: graph.topological(),
      path: graph.path(0, graph.size - 1)?.length,
      lengths,
      cycle: graph.cycle() !== undefined,
    };
  };

  test("is the graph that has them from the beginning, and the one below it stays as it is", () => {
    fc.assert(
      fc.property(graphs, fc.nat(14), fc.nat(2), ({ weights, edges }, own, nodes) => {
        const [base, added] = [edges.slice(0, own), edges.slice(own)];
        const size = weights.length;
        const below = build(size, base);
        const before = asked(below);
        const extended = new ExtendedGraph(below);
        const more: [number, number][] = [];
        for (let i = 0; i < nodes; i++) more.push([0, extended.add()]);
        for (const [from, to] of [...added, ...more]) extended.edge(from, to);
        expect(asked(extended)).toEqual(asked(build(size + nodes, [...base, ...added, ...more])));
        expect(asked(below)).toEqual(before);
      }),
    );
  });
});
