import type { Loss } from "../order/sequence/sequence";
import type { Plan } from "../plan-type";

/**
 * What is not as it was after an apply and its way back: what the apply takes, and what the way back takes of objects that
 * the apply leaves alone. Linear.
 *
 * @param back from what the apply leaves to the configuration of today
 */
export function lostForGood({ sequence, changes }: Pick<Plan, "sequence" | "changes">, back: Plan | undefined): Loss[] {
  const isNew = new Map<string, boolean>();
  for (const { stack, address, movedFrom, actions } of changes)
    isNew.set(`${stack}/${movedFrom ?? address}`, actions.includes("create"));
  const forth = sequence.phases.flatMap(({ losses }) => losses);
  const later = (back?.sequence.phases ?? []).flatMap(({ stack, losses }) =>
    losses.filter(({ address }) => isNew.get(`${stack}/${address}`) === false),
  );
  return [...forth, ...later];
}
