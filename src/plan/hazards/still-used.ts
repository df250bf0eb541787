import type { JsonObject } from "../../model/json";
import type { RetryFacts } from "../../provider/overlay";
import { overlayOf } from "../../provider/overlays";
import { retryFacts, retryOf } from "../../provider/retries";
import type { PlannedChange } from "../planned-change";
import { apply, destroy, type HazardPair } from "./hazard-pair";

/**
 * Security groups and vSwitches that go while something that is in them leaves: it has to be out first. What stays in them
 * is no matter of order. Linear.
 */
export function stillUsed(planned: readonly PlannedChange[]): HazardPair[] {
  const gone = new Map<string, PlannedChange>();
  for (const one of planned) {
    const id = one.prior?.attributes["id"];
    if (isDestroyed(one) && typeof id === "string" && inUse(one)) gone.set(id, one);
  }
  if (gone.size === 0) return [];
  return planned.flatMap((user): HazardPair[] => {
    const { uses } = overlayOf(user.change.type) ?? {};
    if (!uses || !user.prior) return [];
    const held = new Map<PlannedChange, Set<string>>();
    for (const { attribute } of uses) {
      for (const id of idsIn(user.prior.attributes, attribute)) {
        const used = gone.get(id);
        if (used) held.set(used, (held.get(used) ?? new Set()).add(attribute));
      }
    }
    return [...held].flatMap(([used, through]) => {
      const leaving = leavingOf(user, through);
      const [cause, retry] = [inUse(used), retryOf(used.change.type, "delete")];
      if (!leaving || !cause || !retry) return [];
      return [{ cause, before: leaving, after: destroy(used.change.address), retry }];
    });
  });
}

/** The hazard of deleting it while something uses it; undefined where its type is not known to wait for that. */
function inUse({ change }: PlannedChange): RetryFacts["hazard"] {
  return retryFacts(change.type, "delete")?.hazard;
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

function idsIn(attributes: JsonObject, name: string): string[] {
  return [attributes[name] ?? []].flat().filter((id) => typeof id === "string");
}
