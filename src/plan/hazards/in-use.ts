import type { Change } from "../change";
import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import type { Moves } from "./moves";

/**
 * An interface that is deleted has to be detached before; DeleteNetworkInterface never detaches. An instance that is
 * deleted takes its attached interfaces with it, or fails their detach. An update that stops an instance must not run
 * into a detach, nor an attach into the update. Linear.
 */
export function inUse(
  { attaches, detaches }: Moves,
  changes: ReadonlyMap<string, Change>,
  stopped: ReadonlySet<string>,
) {
  const pairs: HazardPair[] = [];
  for (const { attachment, interface: eni, instance } of detaches) {
    if (isDestroyed(changes.get(eni))) pairs.push(pair("detach-before-delete", destroy(attachment), destroy(eni)));
    if (isDestroyed(changes.get(instance))) {
      pairs.push(pair("detach-before-delete", destroy(attachment), destroy(instance)));
    }
    if (stopped.has(instance)) pairs.push(pair("detach-before-stop", destroy(attachment), apply(instance)));
  }
  for (const { attachment, interface: eni, instance } of attaches) {
    const busy = stopped.has(instance) || isMade(changes.get(instance));
    if (busy) pairs.push(pair("attach-after-instance", apply(instance), apply(attachment)));
    if (isMade(changes.get(eni))) pairs.push(pair("attach-after-interface", apply(eni), apply(attachment)));
  }
  return pairs;
}

function isDestroyed(change: Change | undefined): boolean {
  return change?.kind === "delete" || change?.kind === "replace";
}

function isMade(change: Change | undefined): boolean {
  return change?.kind === "create" || change?.kind === "replace";
}
