import { describe, expect, test } from "vitest";
import { Graph } from "../../src/graph/graph";
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
  const graph = new Graph();
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
    expect(new Graph().longestPath([], () => 1)).toEqual([]);
  });
});
