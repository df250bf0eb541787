import type { Change } from "../change";
import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import type { InterfaceMoves } from "./moves";

/**
 * Nothing is attached to what is not there, or deleted while it is attached: DeleteNetworkInterface never detaches, and
 * an instance that is deleted takes its interfaces along, or fails their detach. Linear.
 */
export function inUse({ attaches, detaches }: InterfaceMoves, changes: ReadonlyMap<string, Change>): HazardPair[] {
  const isDestroyed = (address: string) => ["delete", "replace"].includes(changes.get(address)?.kind ?? "");
  const isMade = (address: string) => ["create", "replace"].includes(changes.get(address)?.kind ?? "");
  const pairs: HazardPair[] = [];
  for (const { attachment, interface: eni, instance } of detaches) {
    for (const end of [eni, instance]) {
      if (isDestroyed(end)) pairs.push(pair("detach-before-delete", destroy(attachment), destroy(end)));
    }
  }
  for (const { attachment, interface: eni, instance } of attaches) {
    if (isMade(instance)) pairs.push(pair("attach-after-instance", apply(instance), apply(attachment)));
    if (isMade(eni)) pairs.push(pair("attach-after-interface", apply(eni), apply(attachment)));
  }
  return pairs;
}
