import { type PlannedChange, targetAddress, withoutDeposed } from "../../planned-change";
import { destroySelection } from "../selection";
import type { Cut, Stage, Tools } from "./cut";
import { type Orders, ordersOf } from "./kept";
import type { Needed } from "./needed";

/** What is still to do, and what has to be said of its order. */
export interface Situation extends Stage {
  readonly remaining: readonly PlannedChange[];
  readonly orders: Orders;
  readonly needed: Needed;
}

/**
 * An apply of these addresses first, with all that `-target` takes along and all that has to come before that. Undefined:
 * it takes something along that has to wait, or does at once what must not meet.
 */
export function takeFirst(tools: Tools, situation: Situation, meant: ReadonlySet<string>): Cut | undefined {
  const { remaining, apply, orders, needed } = situation;
  const targets = new Set([...meant, ...pendingMoves(remaining)]);
  const byAddress = new Map(remaining.map((one) => [one.change.address, one]));
  for (;;) {
    const taken = takenBy(tools, remaining, [...targets]);
    const nodes = [...taken].flatMap(({ change: { address } }) => nodesOf(situation, address));
    const all = needed.of(nodes);
    if (orders.open.some(({ to }) => all.has(to))) return undefined;
    const missing = [...all].flatMap((node) => {
      const address = apply.nodes[node]?.planned.change.address ?? "";
      const one = byAddress.get(address);
      return one && isDone(one) && !taken.has(one) ? [targetAddress(one)] : [];
    });
    if (missing.length > 0) {
      // Named already, and not taken: something else decides of it.
      if (missing.every((address) => targets.has(address))) return undefined;
      for (const address of missing) targets.add(address);
      continue;
    }
    const changes = remaining.filter((one) => taken.has(one) || !isDone(one));
    if (isOpen(tools, changes)) return undefined;
    const replaces = (tools.course.replaces ?? []).filter((address) =>
      taken.has(byAddress.get(address) as PlannedChange),
    );
    const keeps = orders.open.filter(({ from }) => all.has(from));
    return { apply: { targets: [...targets], replaces, destroy: false }, changes, meant: new Set(meant), keeps };
  }
}

/** The destruction of these addresses first, with all that needs them. */
export function destroyFirst(tools: Tools, situation: Situation, meant: ReadonlySet<string>): Cut | undefined {
  const { remaining, orders } = situation;
  const objects = remaining.flatMap(({ prior, change }) => (prior && change.kind !== "forget" ? [prior] : []));
  const selection = destroySelection(objects, [...meant]);
  const gone = new Set(remaining.filter(({ prior }) => prior && selection.includesObject(prior)));
  const destructions = new Set(
    [...gone].flatMap(({ change: { address } }) => situation.apply.node(address, "destroy") ?? []),
  );
  if (orders.open.some(({ from, to }) => destructions.has(to) && !destructions.has(from))) return undefined;
  const changes = remaining.flatMap((one): PlannedChange[] => {
    if (one.prior && gone.has(one)) return [{ change: tools.deletion(one.prior), prior: one.prior }];
    return isDone(one) ? [] : [one];
  });
  if (isOpen(tools, changes)) return undefined;
  const keeps = orders.open.filter(({ from }) => destructions.has(from));
  return { apply: { targets: [...meant], replaces: [], destroy: true }, changes, meant, keeps };
}

export function isDone({ change: { kind } }: PlannedChange): boolean {
  return kind !== "no-op";
}

function isOpen(tools: Tools, changes: readonly PlannedChange[]): boolean {
  const { apply, pairs } = tools.stage(changes);
  return apply.graph.cycle() !== undefined || ordersOf(apply, pairs).open.length > 0;
}

function takenBy(tools: Tools, remaining: readonly PlannedChange[], targets: readonly string[]): Set<PlannedChange> {
  const selection = tools.targeted(targets);
  return new Set(
    remaining.filter((one) => {
      if (!isDone(one)) return false;
      if (one.resource) return selection.includes(one.resource);
      return one.prior !== undefined && selection.includesObject(one.prior);
    }),
  );
}

function nodesOf({ apply }: Stage, address: string): number[] {
  return [apply.node(address, "destroy"), apply.node(address, "apply")].filter((one) => one !== undefined);
}

/** Terraform refuses a `-target` that leaves out what moves: where it comes from, and where it goes. */
function pendingMoves(remaining: readonly PlannedChange[]): string[] {
  return remaining.flatMap(({ change: { movedFrom, address } }) =>
    movedFrom === undefined ? [] : [movedFrom, address].map(withoutDeposed),
  );
}

export function hasPendingMoves(remaining: readonly PlannedChange[]): boolean {
  return remaining.some(({ change }) => change.movedFrom !== undefined);
}
