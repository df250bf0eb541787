import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import { plainIdOwner } from "../../model/plain-id";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";

/*
 * Most of what differs between a text and the state is only that the one names an object and the other has its id. Whether
 * that is the same id is told without evaluating anything.
 */

/** What the plan does to an object, as far as it matters to who names it. */
export interface NamedOutcome {
  readonly kind: string;
  readonly prior?: PriorObject;
  readonly undecided: readonly unknown[];
  readonly object?: { readonly planned?: unknown };
}

/** Whether a value names objects that stay as they are, and the state has their ids in the same places. */
export function keepsIds(
  model: Model,
  resource: Resource,
  raw: Json | undefined,
  before: Json | undefined,
  diffOf: (named: Resource) => NamedOutcome,
): boolean {
  if (Array.isArray(raw) && Array.isArray(before))
    return raw.length === before.length && raw.every((one, i) => keepsIds(model, resource, one, before[i], diffOf));
  if (raw === before) return typeof before === "string";
  if (typeof before !== "string") return false;
  const named = plainIdOwner(model, resource.module, raw);
  if (!named || named === resource) return false;
  const { kind, prior, undecided, object } = diffOf(named);
  return kind === "no-op" && undecided.length === 0 && !object?.planned && prior?.attributes["id"] === before;
}

/** Whether a value names objects whose ids nobody calls secret, and no more. */
export function namesOnly(model: Model, resource: Resource, raw: Json | undefined): boolean {
  if (Array.isArray(raw)) return raw.every((one) => namesOnly(model, resource, one));
  const named = plainIdOwner(model, resource.module, raw);
  if (!named) return false;
  return !named.prior?.sensitive.has("id") && model.types.secrets("managed", named.type, "id") === undefined;
}
