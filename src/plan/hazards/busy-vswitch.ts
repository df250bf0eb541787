import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { Target } from "../../model/target";
import { canonicalType } from "../../provider/overlays";
import { retryOf } from "../../provider/retries";
import { INSTANCE, INTERFACE, VPC, VSWITCH } from "../../provider/type-names";
import type { PlannedChange } from "../planned-change";
import { apply, destroy, type HazardPair, type OperationOf } from "./hazard-pair";
import { groupBy } from "./moves";

const ROUTE_TABLE_ATTACHMENT = "alicloud_route_table_attachment";

interface Placed extends OperationOf {
  /** Id of the VPC or vSwitch that it is done to; its address while it does not exist. */
  readonly place: string;
  readonly type: string;
}

/**
 * Two vSwitches of one VPC that are made or deleted at the same time. Of the operations of one VPC, in an order that they
 * may take, each next to the one before: if those cannot meet, no two can. Linear.
 *
 * @param ranks places of the operations in one order of all
 */
export function parallelVswitches(
  model: Model,
  planned: readonly PlannedChange[],
  ranks: () => (operation: OperationOf) => number,
): HazardPair[] {
  const places = new PlaceNames(model, planned);
  const placed = planned.flatMap((one) => (typeOf(one) === VSWITCH ? operationsOf(places, one, "vpc_id", VPC) : []));
  if (placed.length < 2) return [];
  const rankOf = ranks();
  const retry = retryOf(VSWITCH, "create");
  return [...groupBy(placed, ({ place }) => place).values()].flatMap((operations) => {
    const sorted = [...operations].sort((a, b) => rankOf(a) - rankOf(b));
    return sorted.slice(1).map((after, i): HazardPair => {
      const before = sorted[i] as Placed;
      return { cause: "parallel-vswitch", before, after, either: true, ...(retry ? { retry } : {}) };
    });
  });
}

/** An interface, or an instance with its primary one, made in a vSwitch that is being bound to a route table. Linear. */
export function busyVswitches(model: Model, planned: readonly PlannedChange[]): HazardPair[] {
  const places = new PlaceNames(model, planned);
  const bound = planned.flatMap((one) =>
    typeOf(one) === ROUTE_TABLE_ATTACHMENT ? operationsOf(places, one, "vswitch_id", VSWITCH) : [],
  );
  if (bound.length === 0) return [];
  const byVswitch = groupBy(bound, ({ place }) => place);
  return planned.flatMap((one) => {
    const type = typeOf(one);
    if (type !== INTERFACE && type !== INSTANCE) return [];
    const made = operationsOf(places, one, "vswitch_id", VSWITCH).filter(({ operation }) => operation === "apply");
    const retry = retryOf(type, "create");
    return made.flatMap((after) =>
      (byVswitch.get(after.place) ?? []).map(
        (before): HazardPair => ({ cause: "vswitch-busy", before, after, either: true, ...(retry ? { retry } : {}) }),
      ),
    );
  });
}

/** Where an object is made, and where it is deleted. */
function operationsOf(places: PlaceNames, planned: PlannedChange, attribute: string, placeType: string): Placed[] {
  const { change, resource, prior } = planned;
  const { address, kind } = change;
  const type = typeOf(planned);
  const found: Placed[] = [];
  const former = prior?.attributes[attribute];
  if ((kind === "delete" || kind === "replace") && typeof former === "string") {
    found.push({ ...destroy(address), place: former, type });
  }
  const target = resource && (kind === "create" || kind === "replace") ? places.target(resource, attribute) : undefined;
  if (target?.kind === "external") found.push({ ...apply(address), place: target.id, type });
  if (target?.kind === "resource" && target.resource.type === placeType) {
    found.push({ ...apply(address), place: places.name(target.resource), type });
  }
  return found;
}

/** Which VPC, or which vSwitch. */
class PlaceNames {
  private readonly replaced: ReadonlySet<string>;

  constructor(
    private readonly model: Model,
    planned: readonly PlannedChange[],
  ) {
    this.replaced = new Set(planned.flatMap(({ change }) => (change.kind === "replace" ? [change.address] : [])));
  }

  target(resource: Resource, attribute: string): Target {
    return this.model.target(resource, attribute);
  }

  /** What exists and stays is known by its id, to the state and to who names it. What is made anew is another one. */
  name(resource: Resource): string {
    const id = this.model.prior(resource)?.attributes["id"];
    return typeof id === "string" && !this.replaced.has(resource.address) ? id : resource.address;
  }
}

function typeOf({ change }: PlannedChange): string {
  return canonicalType(change.type);
}
