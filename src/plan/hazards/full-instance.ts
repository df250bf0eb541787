import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import { groupBy, type InterfaceMove, type InterfaceMoves } from "./moves";

/** How many interfaces an instance may take beyond those it carries now; undefined: not known. */
export type Room = (instance: string) => number | undefined;

/** Whether Terraform keeps a detach before an attach, by the addresses of the two attachments. */
export type Precedes = (detach: string, attach: string) => boolean;

/**
 * An instance that is full loses an interface and gains another: the slot has to be free first, for the limit is not
 * among the codes that the provider retries.
 *
 * Some order of the moves overfills the instance exactly when more attaches than there is room are left without a detach
 * of their own that comes before them (Hall's theorem): so the detaches are matched to the attaches that they precede,
 * and a detach is demanded for each attach too many. In the moves of one instance cubic.
 */
export function fullInstances({ attaches, detaches }: InterfaceMoves, room: Room, precedes: Precedes): HazardPair[] {
  const leaving = groupBy(detaches, (move) => move.instance);
  const pairs: HazardPair[] = [];
  for (const [instance, arriving] of groupBy(attaches, (move) => move.instance)) {
    const gone = leaving.get(instance) ?? [];
    const free = gone.length > 0 ? room(instance) : undefined;
    if (free !== undefined && arriving.length > free) pairs.push(...demands(arriving, gone, free, precedes));
  }
  return pairs;
}

function demands(
  attaches: readonly InterfaceMove[],
  detaches: readonly InterfaceMove[],
  free: number,
  precedes: Precedes,
): HazardPair[] {
  // An interface that comes back to its instance has left it before: nothing is attached twice.
  const before = (detach: InterfaceMove, attach: InterfaceMove) =>
    detach.interface === attach.interface || precedes(detach.attachment, attach.attachment);
  const matched = matching(attaches, detaches, before);
  const alone = attaches.filter((attach) => !matched.has(attach));
  const unused = detaches.filter((detach) => ![...matched.values()].includes(detach));
  // The first ones take what room there is.
  return alone.slice(Math.max(free, 0)).flatMap((attach, i) => {
    const detach = unused[i];
    return detach ? [pair("full-instance", destroy(detach.attachment), apply(attach.attachment))] : [];
  });
}

/** A largest matching of attaches and detaches that come before them, by augmenting paths. */
function matching(
  attaches: readonly InterfaceMove[],
  detaches: readonly InterfaceMove[],
  before: (detach: InterfaceMove, attach: InterfaceMove) => boolean,
): Map<InterfaceMove, InterfaceMove> {
  const ownerOf = new Map<InterfaceMove, InterfaceMove>();
  const augment = (attach: InterfaceMove, tried: Set<InterfaceMove>): boolean =>
    detaches.some((detach) => {
      if (tried.has(detach) || !before(detach, attach)) return false;
      tried.add(detach);
      const owner = ownerOf.get(detach);
      if (owner && !augment(owner, tried)) return false;
      ownerOf.set(detach, attach);
      return true;
    });
  for (const attach of attaches) augment(attach, new Set());
  return new Map([...ownerOf].map(([detach, attach]) => [attach, detach]));
}
