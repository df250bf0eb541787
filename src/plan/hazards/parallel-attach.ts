import type { Resource } from "../../model/resource";
import { apply, type HazardPair, pair } from "./hazard-pair";
import type { InterfaceMoves } from "./moves";

/**
 * Two attaches of one instance: the cloud takes one at a time, and the guest numbers its devices as they arrive. Each
 * waits for the one before it that is attached too; those that are there already need no waiting for. Linear.
 *
 * @param previous each attachment mapped to the one right before it on its instance
 */
export function parallelAttaches(
  { attaches }: InterfaceMoves,
  previous: ReadonlyMap<Resource, Resource>,
): HazardPair[] {
  const arriving = new Set(attaches.map(({ attachment }) => attachment));
  const last = new Map<Resource, Resource | undefined>();
  const before = (attachment: Resource): Resource | undefined => {
    if (last.has(attachment)) return last.get(attachment);
    const one = previous.get(attachment);
    const found = !one || arriving.has(one.address) ? one : before(one);
    last.set(attachment, found);
    return found;
  };
  return [...previous.keys()].flatMap((attachment) => {
    const one = arriving.has(attachment.address) ? before(attachment) : undefined;
    if (!one) return [];
    // Where another order of theirs is needed for what changes hands, the cloud does not mind.
    return [{ ...pair("parallel-attach", apply(one.address), apply(attachment.address)), either: true }];
  });
}
