import type { HazardPair } from "../../hazards/hazard-pair";
import type { ApplyGraph } from "../apply-graph";

/** A pair by the numbers of its two operations. */
export interface NumberedPair {
  readonly pair: HazardPair;
  readonly from: number;
  readonly to: number;
}

/** The orders of one apply: those that Terraform keeps, and those that nobody does. */
export interface Orders {
  readonly kept: readonly NumberedPair[];
  readonly open: readonly NumberedPair[];
}

/**
 * What the provider tries again until it works is no matter of order. Two attaches at once are tried again too: only the
 * devices of the guest are numbered as it happens.
 */
export function ordersOf(apply: ApplyGraph, pairs: readonly HazardPair[]): Orders {
  const kept: NumberedPair[] = [];
  const open: NumberedPair[] = [];
  for (const pair of pairs) {
    const { before, after, either, retry } = pair;
    const [from, to] = [apply.node(before.address, before.operation), apply.node(after.address, after.operation)];
    if (from === undefined || to === undefined) continue;
    if (apply.graph.path(from, to)) kept.push({ pair, from, to });
    else if (either && apply.graph.path(to, from)) kept.push({ pair, from: to, to: from });
    else if (!retry && pair.cause !== "parallel-attach") open.push({ pair, from, to });
  }
  return { kept, open };
}
