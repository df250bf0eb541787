import { WrittenGraph } from "../../graph/written-graph";
import type { StackLink } from "../../model/stack-order";
import { isDemand } from "../../model/stack-order";
import type { Hazard, HazardFix } from "../change";
import type { Phase } from "../order/sequence/sequence";
import type { AcrossPair } from "./across";

/**
 * The pairs of different stacks as hazards: kept where the second stack is applied after the first anyway, since it reads
 * it or the app says so; otherwise by who runs the applies.
 *
 * @param open those that no order of applies keeps
 */
export function hazardsAcross(
  pairs: readonly AcrossPair[],
  order: { readonly names: readonly string[]; readonly links: readonly StackLink[] },
  phases: readonly Phase[],
  open: ReadonlySet<AcrossPair>,
): Hazard[] {
  const ways = new Ways(order.names, order.links);
  return pairs.map((pair): Hazard => {
    const { cause, claim, before, after } = pair;
    const own = {
      stack: after.stack,
      beforeStack: before.stack,
      cause,
      before: before.address,
      after: after.address,
      ...(claim ? { claim } : {}),
    };
    const path = ways.from(before.stack, after.stack);
    if (path) return { ...own, guaranteed: true, path };
    return { ...own, guaranteed: false, fix: fixOf(pair, ways, phases, open) };
  });
}

function fixOf(pair: AcrossPair, ways: Ways, phases: readonly Phase[], open: ReadonlySet<AcrossPair>): HazardFix {
  const { before, after } = pair;
  if (open.has(pair)) return { kind: "impossible", cycle: ways.from(after.stack, before.stack) ?? [] };
  const own = phases.filter(({ stack }) => stack === before.stack || stack === after.stack);
  return { kind: "phases", commands: own.map(({ stack, command }) => `${stack}: ${command}`) };
}

/** Which stack is applied after which, whoever runs them. */
class Ways {
  private readonly graph = new WrittenGraph();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly names: readonly string[],
    links: readonly StackLink[],
  ) {
    for (const name of names) this.numbers.set(name, this.graph.add());
    for (const link of links) {
      if (isDemand(link)) this.graph.edge(this.number(link.before), this.number(link.after));
    }
  }

  from(before: string, after: string): string[] | undefined {
    return this.graph.path(this.number(before), this.number(after))?.map((i) => this.names[i] as string);
  }

  private number(name: string): number {
    return this.numbers.get(name) as number;
  }
}
