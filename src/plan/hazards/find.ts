import type { Catalog } from "../../catalog/catalog";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { Network } from "../../provider/network";
import type { ApplyGraph } from "../apply-graph";
import type { PlannedChange } from "../planned-change";
import { fullInstances } from "./full-instance";
import type { HazardPair } from "./hazard-pair";
import { inUse } from "./in-use";
import { movedInterfaces } from "./moved-interface";
import { type Moves, movesOf } from "./moves";
import { parallelAttaches } from "./parallel-attach";
import { roomOf } from "./room";

export interface HazardContext {
  readonly model: Model;
  readonly network: Network;
  readonly catalog: Catalog;
  /** Each attachment mapped to the one that comes right before it on its instance. */
  readonly previous: ReadonlyMap<Resource, Resource>;
}

/** Every pair of operations of one stack that must not run the other way round, or at the same time. */
export function findHazards(
  context: HazardContext,
  stack: string,
  planned: readonly PlannedChange[],
  graph: ApplyGraph,
): HazardPair[] {
  const changes = planned.map(({ change }) => change);
  const inOrder = sortedByAttach(movesOf(changes), context.previous);
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  const stopped = new Set(planned.flatMap(({ around, change }) => (around === undefined ? [] : [change.address])));
  const precedes = (detach: string, attach: string) => {
    const [from, to] = [graph.node(detach, "destroy"), graph.node(attach, "apply")];
    return from !== undefined && to !== undefined && graph.path(from, to) !== undefined;
  };
  return [
    ...parallelAttaches(inOrder, context.previous),
    ...movedInterfaces(inOrder),
    ...fullInstances(inOrder, roomOf(context, stack), precedes),
    ...inUse(inOrder, byAddress, stopped),
  ];
}

/** The attaches in the order in which they run on their instance. */
function sortedByAttach({ attaches, detaches }: Moves, previous: ReadonlyMap<Resource, Resource>): Moves {
  const before = new Map([...previous].map(([one, earlier]) => [one.address, earlier.address]));
  const place = (address: string) => {
    let n = 0;
    for (let earlier = before.get(address); earlier !== undefined; earlier = before.get(earlier)) n += 1;
    return n;
  };
  const places = new Map(attaches.map(({ attachment }) => [attachment, place(attachment)]));
  const placeOf = ({ attachment }: { attachment: string }) => places.get(attachment) ?? 0;
  return { attaches: [...attaches].sort((a, b) => placeOf(a) - placeOf(b)), detaches };
}
