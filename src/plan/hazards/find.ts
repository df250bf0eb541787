import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import type { ReadAttribute } from "../../network/claims/held";
import type { Disruptions } from "../disruptions/find";
import type { ApplyGraph } from "../order/apply-graph";
import { isActing, type PlannedChange } from "../planned-change";
import { busyVswitches, parallelVswitches } from "./busy-vswitch";
import { changingHands } from "./claims";
import type { HazardContext } from "./context";
import { Demands } from "./demands";
import { fullInstances } from "./full-instance";
import { apply, destroy, type HazardPair } from "./hazard-pair";
import { inUse } from "./in-use";
import { type InterfaceMoves, interfaceMovesOf } from "./moves";
import { parallelAttaches } from "./parallel-attach";
import { reboots, restarts } from "./restart";
import { roomOf } from "./room";
import { standInPairs } from "./stand-ins";
import { stillUsed } from "./still-used";

/**
 * Every pair of operations of one stack that must not run the other way round, or at the same time. What follows from
 * the other pairs is left out: there the cloud refuses something else first.
 */
export function findHazards(
  context: HazardContext,
  stack: string,
  planned: readonly PlannedChange[],
  graph: ApplyGraph,
  disruptions: Disruptions<PlannedChange>,
): HazardPair[] {
  const acting = planned.filter(isActing);
  const changes = acting.map(({ change }) => change);
  const moves = sortedByAttach(interfaceMovesOf(changes), context.previous);
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  const restarted = new Set(acting.flatMap(({ around, change }) => (around === undefined ? [] : [change.address])));
  const isKept = ({ before, after }: Pick<HazardPair, "before" | "after">) => {
    const [from, to] = [graph.node(before.address, before.operation), graph.node(after.address, after.operation)];
    return from !== undefined && to !== undefined && graph.path(from, to) !== undefined;
  };
  const demands = new Demands(graph, [
    ...changingHands(acting, context.after, attributesOf(planned)),
    ...inUse(moves, byAddress),
    ...stillUsed(planned, isKept),
  ]);
  const room = roomOf(context, stack);
  // One that is replaced starts empty: what is detached is on the old one.
  const stays = (instance: string) => byAddress.get(instance)?.kind !== "replace";
  const free = (instance: string) => (stays(instance) ? room(instance) : undefined);
  const precedes = (detach: string, attach: string) => demands.keeps(destroy(detach), apply(attach));
  return [
    ...demands.pairs,
    ...fullInstances(moves, free, precedes),
    ...[
      ...restarts(moves, restarted),
      ...reboots(moves, disruptions.forced),
      ...parallelAttaches(moves, context.previous),
      ...parallelVswitches(context.model, acting, () => demands.ranks()),
      ...busyVswitches(context.model, acting),
      ...standInPairs(context.standIns, stack, disruptions, () => demands.ranks()),
    ].filter((one) => !demands.follows(one)),
  ];
}

/** What the state says of an object, by its id. */
function attributesOf(planned: readonly PlannedChange[]): (id: string) => ReadAttribute | undefined {
  let objects: Map<string, PriorObject> | undefined;
  return (id) => {
    objects ??= new Map(planned.flatMap(({ prior }) => (prior ? [[String(prior.attributes["id"]), prior]] : [])));
    const object = objects.get(id);
    return object && ((name) => object.attributes[name] ?? null);
  };
}

/** The attaches in the order in which they run on their instance. */
function sortedByAttach(
  { attaches, detaches }: InterfaceMoves,
  previous: ReadonlyMap<Resource, Resource>,
): InterfaceMoves {
  const before = new Map([...previous].map(([one, earlier]) => [one.address, earlier.address]));
  const places = new Map<string, number>();
  const find = (address: string) => {
    const chain: string[] = [];
    let at: string | undefined = address;
    for (; at !== undefined && !places.has(at); at = before.get(at)) chain.push(at);
    let n = at === undefined ? 0 : (places.get(at) ?? 0) + 1;
    for (const one of chain.reverse()) places.set(one, n++);
  };
  for (const { attachment } of attaches) find(attachment);
  const placeOf = ({ attachment }: { attachment: string }) => places.get(attachment) ?? 0;
  return { attaches: [...attaches].sort((a, b) => placeOf(a) - placeOf(b)), detaches };
}
