import type { Model } from "../../model/model";
import type { PriorObject } from "../../model/state";
import type { ReadAttribute } from "../../network/claims/held";
import { type Holding, meetings } from "../../network/claims/meet";
import { providerRegion, stackRegion } from "../../network/provider-region";
import { canonicalType } from "../../provider/overlays";
import { ATTACHMENT } from "../../provider/type-names";
import type { HazardCause, HazardClaim } from "../change";
import { type After, claimed, type Hand, lettingGo, taking } from "../hazards/claims";
import { destroy, type OperationOf } from "../hazards/hazard-pair";
import { leavings, stillUsedPair } from "../hazards/still-used";
import { isActing, type PlannedChange } from "../planned-change";

/** An operation of one of several stacks. */
export interface StackOperation extends OperationOf {
  readonly stack: string;
}

/** Two operations of different stacks: the second must not start before the first is finished. */
export interface AcrossPair {
  readonly cause: HazardCause;
  readonly claim?: HazardClaim;
  readonly before: StackOperation;
  readonly after: StackOperation;
}

/** Every pair of operations of two stacks that must not run the other way round. Near linear. */
export function pairsAcross(model: Model, planned: readonly PlannedChange[], after: After): AcrossPair[] {
  const pairs = [...claimsAcross(model, planned, after), ...usesAcross(planned), ...detachesAcross(planned)];
  return [...new Map(pairs.map((pair) => [JSON.stringify([pair.before, pair.after]), pair])).values()];
}

function claimsAcross(model: Model, planned: readonly PlannedChange[], after: After): AcrossPair[] {
  const attributesOf = attributesById(planned);
  const acting = planned.filter(isActing);
  const leaving = acting.flatMap((one) => lettingGo(one, after, attributesOf));
  if (leaving.length === 0) return [];
  const arriving = acting.flatMap((one) => taking(one, after, attributesOf));
  const places = new Places(model);
  return meetings(leaving, arriving).flatMap(([from, to]): AcrossPair[] => {
    const [one, other] = [from.holder.planned, to.holder.planned];
    if (one.change.stack === other.change.stack || !places.isSame(from, to)) return [];
    const { cause, claim, before, after: second } = claimed(from, to);
    return [{ cause, claim, before: placed(one, before), after: placed(other, second) }];
  });
}

/** Whether two claims are about one account and region, where nothing else says within what they are unique. */
class Places {
  constructor(private readonly model: Model) {}

  isSame(from: Holding<Hand>, to: Holding<Hand>): boolean {
    const { within, by } = from.held.claim;
    // An id is that of one object, wherever it is.
    if (within.length > 0 || by.flat().every((name) => /_ids?$/.test(name))) return true;
    return this.of(from.holder.planned) === this.of(to.holder.planned);
  }

  /** What is declared no more was most likely where its stack is. */
  private of({ resource, change }: PlannedChange): string | undefined {
    const region = resource ? providerRegion(this.model, resource) : stackRegion(this.model, change.stack);
    return region.kind === "known" ? region.value : undefined;
  }
}

function usesAcross(planned: readonly PlannedChange[]): AcrossPair[] {
  return leavings(planned).flatMap(({ user, before, object }): AcrossPair[] => {
    if (user.change.stack === object.change.stack) return [];
    const { cause, after } = stillUsedPair(before, object);
    return [{ cause, before: placed(user, before), after: placed(object, after) }];
  });
}

/** An interface is detached in one stack, and it, or its instance, is deleted in another. */
function detachesAcross(planned: readonly PlannedChange[]): AcrossPair[] {
  const gone = planned.filter(isDestroyed);
  const byId = new Map(gone.flatMap((one) => (one.prior ? [[one.prior.attributes["id"], one] as const] : [])));
  return gone.flatMap((one) => {
    if (canonicalType(one.change.type) !== ATTACHMENT || !one.prior) return [];
    const { network_interface_id: eni, instance_id: instance } = one.prior.attributes;
    return [eni, instance].flatMap((id): AcrossPair[] => {
      const object = typeof id === "string" ? byId.get(id) : undefined;
      if (!object || object.change.stack === one.change.stack) return [];
      const [before, after] = [destroy(one.change.address), destroy(object.change.address)];
      return [{ cause: "detach-before-delete", before: placed(one, before), after: placed(object, after) }];
    });
  });
}

function isDestroyed({ change: { kind } }: PlannedChange): boolean {
  return kind === "delete" || kind === "replace";
}

function placed({ change: { stack } }: PlannedChange, operation: OperationOf): StackOperation {
  return { stack, ...operation };
}

function attributesById(planned: readonly PlannedChange[]): (id: string) => ReadAttribute | undefined {
  const objects = new Map<string, PriorObject>();
  for (const { prior } of planned) if (prior) objects.set(String(prior.attributes["id"]), prior);
  return (id) => {
    const object = objects.get(id);
    return object && ((name) => object.attributes[name] ?? null);
  };
}
