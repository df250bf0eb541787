import { once } from "../../memo";
import type { PriorObject } from "../../model/state";
import { canonicalType } from "../../provider/overlays";
import { ATTACHMENT, INSTANCE } from "../../provider/type-names";
import type { HazardContext } from "./context";
import type { Room } from "./full-instance";

/**
 * How many interfaces each instance of a stack takes beyond those that it carries now. What it carries: the primary one,
 * those of the attachments in the state, and those that the state lists for the instance, each once. An instance is
 * named by its address, or by its id. Undefined where the type, or its limit, is not known.
 */
export function roomOf({ model, network, catalog }: HazardContext, stack: string): Room {
  // Most plans attach nothing, and then nobody asks.
  const carried = once(() => carriedBy(model.stack(stack).part.prior?.objects ?? []));
  const declared = once(() => {
    const own = network.instances.filter((instance) => instance.stack === stack);
    return new Map(own.map((instance) => [instance.address, instance]));
  });
  return (name) => {
    const instance = declared().get(name);
    const type = instance ? network.typeOf(instance) : undefined;
    const limit = type?.kind === "known" ? catalog.instanceType(type.value)?.eniQuantity : undefined;
    const id = instance ? model.prior(instance)?.attributes["id"] : undefined;
    return limit === undefined ? undefined : limit - 1 - (carried().get(String(id))?.size ?? 0);
  };
}

/** Ids of the secondary interfaces by id of the instance. */
function carriedBy(objects: readonly PriorObject[]): Map<string, Set<string>> {
  const carried = new Map<string, Set<string>>();
  const add = (instance: unknown, eni: unknown) => {
    if (typeof instance !== "string" || typeof eni !== "string") return;
    const list = carried.get(instance) ?? new Set();
    carried.set(instance, list.add(eni));
  };
  for (const { type, attributes } of objects) {
    const canonical = canonicalType(type);
    if (canonical === ATTACHMENT) add(attributes["instance_id"], attributes["network_interface_id"]);
    if (canonical !== INSTANCE || !Array.isArray(attributes["network_interfaces"])) continue;
    for (const block of attributes["network_interfaces"]) {
      if (typeof block === "object" && block !== null && !Array.isArray(block)) {
        add(attributes["id"], block["network_interface_id"]);
      }
    }
  }
  return carried;
}
