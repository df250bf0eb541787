import type { JsonObject } from "../model/json";
import type { Model } from "../model/model";
import { canonicalType } from "../provider/overlays";
import { ATTACHMENT, INSTANCE } from "../provider/type-names";
import { type Leaving, leaving } from "./prior-objects";
import type { RuleContext } from "./rule";

/** An attachment that the plan takes off an instance that a state holds. */
export interface Detach {
  readonly attachment: Leaving;
  readonly interface: string;
  /** Address of the instance. */
  readonly instance: string;
  /** The instance as it is today: the inventory's facts over the state's. */
  readonly attributes: JsonObject;
}

/** What the plan detaches. Linear. */
export function detaches(context: RuleContext): Detach[] {
  const gone = leaving(context).filter(({ type }) => type === ATTACHMENT);
  if (gone.length === 0) return [];
  const instances = instancesById(context.model);
  return gone.flatMap((attachment) => {
    const { instance_id: id, network_interface_id: eni } = attachment.attributes;
    const found = instances.get(String(id));
    return found ? [{ attachment, interface: String(eni), ...found }] : [];
  });
}

function instancesById(model: Model): Map<string, Pick<Detach, "instance" | "attributes">> {
  const found = new Map<string, Pick<Detach, "instance" | "attributes">>();
  for (const { address, type, attributes } of model.stacks.flatMap(({ prior }) => prior?.objects ?? [])) {
    if (canonicalType(type) !== INSTANCE) continue;
    const id = String(attributes["id"]);
    const seen = model.outside(address) ?? model.outside(id);
    found.set(id, { instance: address, attributes: { ...attributes, ...seen } });
  }
  return found;
}
