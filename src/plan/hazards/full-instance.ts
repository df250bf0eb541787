import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import { groupBy, type Move, type Moves } from "./moves";

/** How many interfaces an instance may take beyond those it carries now; undefined: not known. */
export type Room = (instance: string) => number | undefined;

/** Whether Terraform keeps a detach before an attach, by the addresses of the two attachments. */
export type Precedes = (detach: string, attach: string) => boolean;

/**
 * An instance that is full loses an interface and gains another: the slot has to be free first, for the limit is not
 * among the codes that the provider retries. The n-th attach beyond the room needs n detaches before it; those that come
 * before it anyway count, the others are demanded in the order of the changes. Quadratic in the moves of one instance.
 *
 * @param attaches of each instance, in the order in which they run
 */
export function fullInstances({ attaches, detaches }: Moves, room: Room, precedes: Precedes): HazardPair[] {
  const leaving = groupBy(detaches, (move) => move.instance);
  const pairs: HazardPair[] = [];
  for (const [instance, arriving] of groupBy(attaches, (move) => move.instance)) {
    const gone = leaving.get(instance);
    const free = gone ? room(instance) : undefined;
    if (gone && free !== undefined) pairs.push(...demands(arriving, gone, free, precedes));
  }
  return pairs;
}

function demands(attaches: readonly Move[], detaches: readonly Move[], free: number, precedes: Precedes): HazardPair[] {
  const pairs: HazardPair[] = [];
  // What came before an earlier attach comes before the later ones too: they run one after the other.
  const done = new Set<Move>();
  for (const [i, attach] of attaches.entries()) {
    for (const detach of detaches) if (precedes(detach.attachment, attach.attachment)) done.add(detach);
    for (const detach of detaches) {
      if (done.size >= i + 1 - free) break;
      if (done.has(detach)) continue;
      done.add(detach);
      pairs.push(pair("full-instance", destroy(detach.attachment), apply(attach.attachment)));
    }
  }
  return pairs;
}
