import type { Model } from "../../model/model";
import type { PriorObject } from "../../model/state";
import { interruptionBy } from "../../provider/interruptions";
import { canonicalType } from "../../provider/overlays";
import { ATTACHMENT, INSTANCE } from "../../provider/type-names";
import type { PlannedChange } from "../planned-change";
import { causeAt, type DisruptionCause } from "./cause";

const EIP_ASSOCIATION = "alicloud_eip_association";

/**
 * Traffic to public addresses: an address that is taken from its target, and one whose interface is detached while it
 * stays bound to it. What is deleted with its interface counts once, as the first. Linear.
 */
export function eipDisruptions(model: Model, stack: string, planned: readonly PlannedChange[]): DisruptionCause[] {
  const places = new Places(model, stack);
  const taken = new Set<PriorObject>();
  const moved = planned.flatMap((one): DisruptionCause[] => {
    const { change, prior } = one;
    const line = interruptionBy(change.type, change.kind);
    if (!prior || !line || canonicalType(change.type) !== EIP_ASSOCIATION) return [];
    taken.add(prior);
    const { kind, cause } = line;
    return [{ ...causeAt(model, one), ...places.instance(prior), kind, cause, params: {} }];
  });
  const gone = new Set([...taken].map(({ address }) => address));
  const bound = places.associations.filter(({ address }) => !gone.has(address));
  return [...moved, ...detached(model, stack, planned, bound, places)];
}

function detached(
  model: Model,
  stack: string,
  planned: readonly PlannedChange[],
  bound: readonly PriorObject[],
  places: Places,
): DisruptionCause[] {
  if (bound.length === 0) return [];
  const byInterface = new Map(bound.map((association) => [String(association.attributes["instance_id"]), association]));
  return planned.flatMap(({ change, prior }): DisruptionCause[] => {
    const line = interruptionBy(change.type, change.kind);
    if (!prior || !line || canonicalType(change.type) !== ATTACHMENT) return [];
    const eni = String(prior.attributes["network_interface_id"]);
    const association = byInterface.get(eni);
    if (!association) return [];
    const eip = String(association.attributes["allocation_id"] ?? association.address);
    const from = model.stack(stack).part.prior?.file ?? "";
    return [
      {
        stack,
        address: change.address,
        ...places.named(prior.attributes["instance_id"]),
        kind: line.kind,
        cause: line.cause,
        params: { eip, interface: change.attachment?.formerInterface ?? change.attachment?.interface ?? eni },
        evidence: { value: `${association.address} ${eip} on ${eni}`, from },
        source: line.source,
        automatic: true,
      },
    ];
  });
}

/** Ids of what public addresses are taken from: its traffic is interrupted by that. */
export function takenTargets(planned: readonly PlannedChange[]): readonly string[] {
  return planned.flatMap(({ change, prior }) => {
    const ends = change.kind === "replace" || change.kind === "delete";
    if (!prior || !ends || canonicalType(change.type) !== EIP_ASSOCIATION) return [];
    return [String(prior.attributes["instance_id"])];
  });
}

/** Which instance carries what, as the state has it. */
class Places {
  readonly associations: readonly PriorObject[];
  private readonly carriers = new Map<string, string>();
  private readonly addresses = new Map<string, string>();

  constructor(model: Model, stack: string) {
    const { objects } = model.stack(stack);
    this.associations = objects.filter(({ type }) => canonicalType(type) === EIP_ASSOCIATION);
    if (this.associations.length === 0) return;
    for (const { type, address, attributes } of objects) {
      const { id, network_interface_id: eni, instance_id: instance } = attributes;
      if (canonicalType(type) === INSTANCE) this.addresses.set(String(id), address);
      if (canonicalType(type) === ATTACHMENT) this.carriers.set(String(eni), String(instance));
    }
  }

  /** The instance behind an association: its target, or what carries the interface that is. */
  instance({ attributes }: PriorObject): { instance?: string } {
    const target = String(attributes["instance_id"]);
    return this.named(this.carriers.get(target) ?? (target.startsWith("i-") ? target : undefined));
  }

  named(id: unknown): { instance?: string } {
    return typeof id === "string" ? { instance: this.addresses.get(id) ?? id } : {};
  }
}
