import { ExtendedGraph } from "../../../graph/extended-graph";
import { type PlannedChange, targetAddress } from "../../planned-change";
import { applyOf, type Cut, type Tools } from "./cut";
import { type NumberedPair, ordersOf } from "./kept";
import { leftAfter, leftAfterDestruction } from "./left";
import { Needed } from "./needed";
import { objectAfter } from "./object-after";
import type { Circle } from "./sequence";
import { destroyFirst, hasPendingMoves, isDone, type Situation, takeFirst } from "./take";

export interface Cuts {
  readonly cuts: readonly Cut[];
  readonly circles: readonly Omit<Circle, "stack">[];
}

/** What is applied before everything else. */
export interface First {
  readonly meant: ReadonlySet<string>;
  /** Whether an apply of this can be the first. */
  isPossible(cut: Cut): boolean;
}

/** Cuts a change into applies of which one comes first; undefined: that cannot be. */
export function cutsFrom(
  changes: readonly PlannedChange[],
  tools: Tools,
  { meant, isPossible }: First,
): Cuts | undefined {
  const situation = situationOf(changes, tools);
  const first = [takeFirst, destroyFirst]
    .map((take) => take(tools, situation, meant))
    .find((cut) => cut !== undefined && isPossible(cut));
  if (!first) return undefined;
  const { cuts, circles } = cutsOf(leftOf(changes, first, situation, tools), tools);
  return { cuts: [first, ...cuts], circles };
}

/**
 * Cuts a change into applies, so that every order that Terraform does not keep within one of them is kept by the order of
 * the applies. What has to come first is taken with all that it needs, as far as nothing of that has to wait itself; the
 * rest is cut again. Where nothing can come first there is a circle, and the rest is one apply.
 */
export function cutsOf(changes: readonly PlannedChange[], tools: Tools): Cuts {
  const cuts: Cut[] = [];
  let remaining = changes;
  for (;;) {
    const situation = situationOf(remaining, tools);
    const { open } = situation.orders;
    const next = open.length === 0 ? undefined : nextCut(tools, situation);
    if (!next) {
      const last = { apply: lastApply(tools, cuts), changes: remaining, keeps: [] };
      const isWork = remaining.some(isDone);
      return { cuts: isWork ? [...cuts, last] : cuts, circles: open.map((one) => circleOf(situation, one)) };
    }
    cuts.push(next);
    remaining = leftOf(remaining, next, situation, tools);
  }
}

function situationOf(remaining: readonly PlannedChange[], tools: Tools): Situation {
  const { apply, pairs } = tools.stage(remaining);
  const orders = ordersOf(apply, pairs);
  return { apply, pairs, remaining, orders, needed: new Needed(apply, orders.kept) };
}

/** What was asked to be replaced is so only once. */
function lastApply({ course }: Tools, cuts: readonly Cut[]): Cut["apply"] {
  const done = new Set(cuts.flatMap(({ apply }) => apply.replaces));
  const apply = applyOf(course);
  return { ...apply, replaces: apply.replaces.filter((address) => !done.has(address)) };
}

function leftOf(
  remaining: readonly PlannedChange[],
  { apply, changes }: Cut,
  situation: Situation,
  { course }: Tools,
): readonly PlannedChange[] {
  const addresses = new Set(changes.flatMap((one) => (isDone(one) ? [one.change.address] : [])));
  const done = new Set(remaining.filter(({ change }) => addresses.has(change.address)));
  if (apply.destroy) return leftAfterDestruction(remaining, done, course.destroy === true);
  // What was moved has its new address now.
  const moved = remaining.filter(({ change }) => change.kind === "no-op" && change.movedFrom !== undefined);
  return leftAfter(remaining, new Set([...done, ...moved]), (one) => objectAfter(one, situation.apply));
}

function nextCut(tools: Tools, situation: Situation): Cut | undefined {
  const { remaining } = situation;
  const change = tools.course.destroy
    ? undefined
    : firstOf(applied(situation), (meant) => takeFirst(tools, situation, meant));
  if (change) return change;
  const destruction = firstOf(destroyed(situation), (meant) => destroyFirst(tools, situation, meant));
  // Moves are made before: a destruction would have to name them, and would destroy them too.
  return destruction && hasPendingMoves(remaining) ? takeFirst(tools, situation, new Set()) : destruction;
}

/** All together, or else the first that goes alone. */
function firstOf(groups: readonly ReadonlySet<string>[], take: (meant: ReadonlySet<string>) => Cut | undefined) {
  if (groups.length === 0) return undefined;
  const together = groups.length === 1 ? undefined : take(new Set(groups.flatMap((group) => [...group])));
  if (together) return together;
  for (const group of groups) {
    const cut = take(group);
    if (cut) return cut;
  }
  return undefined;
}

/** Of each operation that has to come first: the addresses that have to be named for it; those that need nothing that waits. */
function applied({ apply, orders: { open }, needed }: Situation): ReadonlySet<string>[] {
  return [...new Set(open.map(({ from }) => from))].flatMap((from) => {
    const all = needed.of([from]);
    if (open.some(({ to }) => all.has(to))) return [];
    return [new Set([addressOf(apply, from)])];
  });
}

/** The same of what is destroyed, and is made again later. */
function destroyed({ apply, orders: { open }, needed }: Situation): ReadonlySet<string>[] {
  return [...new Set(open.map(({ from }) => from))].flatMap((from) => {
    const node = apply.nodes[from];
    if (node?.operation !== "destroy" || node.planned.change.kind === "forget") return [];
    const all = needed.destructions([from]);
    return open.some(({ to }) => all.has(to)) ? [] : [new Set([addressOf(apply, from)])];
  });
}

function addressOf(apply: Situation["apply"], node: number): string {
  const planned = apply.nodes[node]?.planned;
  return planned ? targetAddress(planned) : "";
}

/** What leads back from the second operation of an order to the first. */
function circleOf({ apply, orders, needed }: Situation, { pair, from, to }: NumberedPair): Omit<Circle, "stack"> {
  const { cause, claim, group, before, after } = pair;
  const graph = new ExtendedGraph(apply.graph);
  for (const one of orders.open) if (one.pair !== pair) graph.edge(one.from, one.to);
  const path = graph.path(to, from) ?? [];
  const names = path.flatMap((node) => (node < apply.nodes.length ? [apply.name(node)] : []));
  const order = {
    cause,
    before: before.address,
    after: after.address,
    ...(claim ? { claim } : {}),
    ...(group === undefined ? {} : { group }),
  };
  return { order, path: names.length > 0 ? names : [...needed.of([from])].map((node) => apply.name(node)) };
}
