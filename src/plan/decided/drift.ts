import type { DecidedChange } from "../../model/decided";
import type { JsonObject } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { bothPlaces } from "../../model/secret-places";
import type { SecretSpotter, SecretsOf } from "../../provider/secret-spotter";
import type { AttributeChange } from "../change";
import { changedAttributes } from "../diff/attribute-changes";
import { decidedAttributes, secretsIn } from "../diff/decided-diff";
import { plannedType } from "../objchange/fields";
import { priorValue } from "../objchange/prior";
import type { Drifted } from "./told";

/**
 * What was changed outside of Terraform since the last apply, as Terraform's plan of a stack tells it. What only went from
 * unset to the zero of its type was changed by nobody.
 */
export function driftOf(model: Model, stack: string, spotter: SecretSpotter): Drifted[] {
  const drift = model.stack(stack).part.decided?.drift ?? [];
  if (drift.length === 0) return [];
  const addresses = new Set(drift.map(({ address }) => address));
  const declared = new Map(
    model.resources.filter((one) => one.stack === stack && addresses.has(one.address)).map((one) => [one.address, one]),
  );
  return drift.flatMap((change): Drifted[] => {
    const { address, type, deposed } = change;
    if (deposed !== undefined) return [];
    const kind = change.after === undefined ? "delete" : "update";
    const attributes = kind === "delete" ? [] : changed(change, secretsOf(change, declared.get(address), spotter));
    return kind === "update" && attributes.length === 0 ? [] : [{ stack, address, type, kind, attributes }];
  });
}

function secretsOf(change: DecidedChange, resource: Resource | undefined, spotter: SecretSpotter): SecretsOf {
  const { mode, type, before = {} } = change;
  const ofObject = spotter.ofPrior({ mode, type, attributes: before, sensitive: new Map() });
  const own = resource && spotter.of(resource, undefined).any;
  return (name) => [secretsIn(change, name), own?.(name)].reduce(bothPlaces, ofObject(name));
}

function changed(change: DecidedChange, secrets: SecretsOf): AttributeChange[] {
  const type = plannedType(change.type);
  if (!type) return decidedAttributes(change, { isWritten: () => true, secretsOf: secrets });
  const value = (json: JsonObject = {}) => priorValue(json, type.schema);
  const changing = { attributes: type.schema.attributes, overlay: undefined, secrets, replacePaths: [] };
  return changedAttributes(value(change.before), value(change.after), changing).map(({ effect: _, ...one }) => one);
}
