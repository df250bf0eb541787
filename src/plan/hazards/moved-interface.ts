import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import type { Moves } from "./moves";

/**
 * An interface that leaves at one address and arrives at another: it has to be free before another instance takes it.
 * At one and the same address Terraform detaches first by itself. Linear.
 */
export function movedInterfaces({ attaches, detaches }: Moves): HazardPair[] {
  const leaving = new Map(detaches.map((move) => [move.interface, move.attachment]));
  return attaches.flatMap(({ interface: eni, attachment }) => {
    const from = leaving.get(eni);
    return from === undefined || from === attachment ? [] : [pair("moved-interface", destroy(from), apply(attachment))];
  });
}
