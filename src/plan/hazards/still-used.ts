import { type Stored, Uses } from "../../network/uses";
import { retryFacts, retryOf } from "../../provider/retries";
import type { PlannedChange } from "../planned-change";
import { apply, destroy, type HazardPair, type OperationOf } from "./hazard-pair";

interface Gone extends Stored {
  readonly planned: PlannedChange;
}

/**
 * What goes while something that uses it leaves: that has to leave first. What stays in it is no matter of order. Linear.
 *
 * @param isKept whether Terraform keeps an order by itself
 */
export function stillUsed(
  planned: readonly PlannedChange[],
  isKept: (pair: Pick<HazardPair, "before" | "after">) => boolean,
): HazardPair[] {
  return leavings(planned).flatMap(({ before, object }): HazardPair[] => {
    const pair = stillUsedPair(before, object);
    // Of all the rest that goes in its natural order nobody has to be told.
    return pair.cause !== "in-use" || !isKept(pair) ? [pair] : [];
  });
}

/** A user that leaves what goes. */
export interface LeavingUser {
  readonly user: PlannedChange;
  readonly before: OperationOf;
  readonly object: PlannedChange;
}

/** Everything that leaves what goes. Linear. */
export function leavings(planned: readonly PlannedChange[]): LeavingUser[] {
  const stored = (one: PlannedChange): Gone[] =>
    one.prior ? [{ type: one.change.type, attributes: one.prior.attributes, planned: one }] : [];
  const gone = planned.filter(isDestroyed).flatMap(stored);
  if (gone.length === 0) return [];
  const uses = new Uses(gone, () => planned.flatMap(stored));
  return planned
    .flatMap((one) => stored(one))
    .flatMap((user) =>
      uses.of(user).flatMap(({ object, through }): LeavingUser[] => {
        const before = leavingOf(user.planned, through);
        return before ? [{ user: user.planned, before, object: object.planned }] : [];
      }),
    );
}

/** Why it has to leave first, and how long the provider tries. */
export function stillUsedPair(before: OperationOf, { change: { type, address } }: PlannedChange): HazardPair {
  const retry = retryOf(type, "delete");
  const cause = retryFacts(type, "delete")?.hazard ?? "in-use";
  return { cause, before, after: destroy(address), ...(retry ? { retry } : {}) };
}

/** The operation by which a user leaves what it uses; undefined: it does not. */
function leavingOf({ change }: PlannedChange, through: ReadonlySet<string>) {
  if (change.kind === "delete" || change.kind === "replace") return destroy(change.address);
  const leaves = change.kind === "update" && change.attributes.some(({ attribute }) => through.has(attribute));
  return leaves ? apply(change.address) : undefined;
}

function isDestroyed({ change: { kind } }: PlannedChange): boolean {
  return kind === "delete" || kind === "replace";
}
