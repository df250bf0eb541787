import type { Json } from "../../../model/json";
import type { PriorObject } from "../../../model/state";
import type { PlannedChange } from "../../planned-change";
import type { ApplyGraph } from "../apply-graph";

/** What the state says of an object once it is applied, as far as the plan tells; undefined: nothing is there. */
export function objectAfter({ change, resource, prior }: PlannedChange, apply: ApplyGraph): PriorObject | undefined {
  if (!resource || resource.mode === "data") return undefined;
  const attributes = new Map<string, Json>(change.kind === "replace" ? [] : Object.entries(prior?.attributes ?? {}));
  for (const { attribute, after, afterUnknown, sensitive } of change.attributes) {
    if (sensitive || attribute.includes(".") || attribute.includes("[")) continue;
    if (afterUnknown || after === undefined) attributes.delete(attribute);
    else attributes.set(attribute, after);
  }
  const { key } = resource.repetition;
  return {
    address: change.address,
    mode: "managed",
    type: change.type,
    name: resource.block.name,
    ...(key === undefined ? {} : { key }),
    module: resource.module.address,
    attributes: Object.fromEntries(attributes),
    dependencies: [...new Set([...apply.needs(resource)].map(({ declaration }) => declaration))],
    createBeforeDestroy: change.actions[0] === "create" && change.kind === "replace",
    tainted: false,
    sensitive: new Map(),
  };
}
