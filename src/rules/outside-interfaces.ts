import { memo } from "../memo";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { interfaceKey, type Secondaries } from "../network/interfaces";
import { canonicalType } from "../provider/overlays";
import { ATTACHMENT, INTERFACE } from "../provider/type-names";

/**
 * Secondary interfaces that are on an instance today and that no configuration or state knows of: those that the
 * inventory lists beyond the primary one, the managed ones and the counted ones. They stay whatever the plan does.
 * Without an inventory there are none to know of.
 */
export function outsideInterfaces(model: Model, instance: Resource, counted: Secondaries): string[] {
  const prior = model.prior(instance)?.attributes;
  const seen = model.outside(instance.address) ?? model.outside(String(prior?.["id"] ?? ""));
  const listed = seen?.["interfaces"];
  if (!Array.isArray(listed)) return [];
  const managed = managedIds(model);
  const own = new Set(counted.list.map((secondary) => interfaceKey(secondary.interface)));
  const primary = prior?.["network_interface_id"];
  const ids = listed.map(String);
  const found = ids.filter((id) => id !== primary && !managed.has(id) && !own.has(id));
  // A state without the primary id: one of those that are left is the primary one.
  return primary !== undefined && ids.includes(String(primary)) ? found : found.slice(1);
}

/** Ids of the interfaces and attached interfaces that some state holds. Linear, once for a model. */
const managedIds = memo(
  (model: Model): ReadonlySet<string> =>
    new Set(model.stacks.flatMap(({ prior }) => (prior?.objects ?? []).flatMap(interfaceId))),
);

function interfaceId({ type, attributes }: { type: string; attributes: Readonly<Record<string, Json>> }): string[] {
  const canonical = canonicalType(type);
  const attribute = canonical === INTERFACE ? "id" : canonical === ATTACHMENT ? "network_interface_id" : undefined;
  const id = attribute && attributes[attribute];
  return typeof id === "string" ? [id] : [];
}
