import { WrittenGraph } from "../../graph/written-graph";
import type { StackLink, StackNeedReason, StackOrder } from "../../model/stack-order";

/** A stack in the order of all: each is applied as a whole. */
export interface PlannedStack {
  readonly name: string;
  /** From 1: what stands in the same one may be applied at the same time. */
  readonly wave: number;
  /** Whether it is on the longest way through the stacks, by the waves of their steps. */
  readonly critical: boolean;
  readonly needs: readonly StackNeed[];
  /** The stacks with which it stands in a circle, one after the other; no order of whole applies is right for those. */
  readonly circle?: readonly string[];
}

/** A stack that is applied before, and why. */
export interface StackNeed {
  readonly stack: string;
  readonly because: StackNeedReason;
}

/**
 * @param wavesOf how many waves the steps of a stack take
 */
export function plannedStacks(
  { names, links, circles }: StackOrder,
  wavesOf: (stack: string) => number,
): PlannedStack[] {
  const graph = new WrittenGraph();
  const numbers = new Map(names.map((name) => [name, graph.add()]));
  for (const { before, after } of links) graph.edge(numbers.get(before) as number, numbers.get(after) as number);
  const waves = graph.longestPaths(() => 1);
  const weight = (node: number) => wavesOf(names[node] as string);
  const critical = new Set(graph.longestPath(graph.longestPaths(weight), weight));
  const needs = needsOf(links);
  return names.map((name, i) => {
    const circle = circles.find((members) => members.includes(name));
    return {
      name,
      wave: waves[i] as number,
      critical: critical.has(i),
      needs: needs.get(name) ?? [],
      ...(circle ? { circle } : {}),
    };
  });
}

/** The strongest first. */
const REASONS: readonly StackNeedReason[] = ["outputs", "app", "hazard", "id"];

function needsOf(links: readonly StackLink[]): ReadonlyMap<string, StackNeed[]> {
  const needs = new Map<string, StackNeed[]>();
  const sorted = [...links].sort((a, b) => REASONS.indexOf(a.because) - REASONS.indexOf(b.because));
  for (const { before: stack, after, because } of sorted) {
    const list = needs.get(after) ?? [];
    if (!list.some((one) => one.stack === stack)) list.push({ stack, because });
    needs.set(after, list);
  }
  return needs;
}
