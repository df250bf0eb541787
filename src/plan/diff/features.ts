import type { Missing } from "../../model/answer";
import type { Evaluator } from "../../model/evaluator";
import { isObject, type Json, memberOf } from "../../model/json";
import type { Resource } from "../../model/resource";
import { providerOf } from "../../provider/provider-block";
import type { Features } from "../objchange/provider/customize";

/** The switches of the provider's block that plans depend on, and what is missing to know them; then they count as off. */
export function featuresOf(
  resource: Resource,
  evaluator: Evaluator,
): { readonly features: Features; readonly missing?: Missing } {
  if (resource.type !== "alicloud_instance") return { features: {} };
  const provider = providerOf(resource);
  const raw = inBlock(inBlock(provider?.body["features"], "ecs_instance"), "replace_on_image_update");
  if (!provider || typeof raw !== "string") return { features: { replaceOnImageUpdate: raw === true } };
  const value = evaluator.evaluate(raw, { module: provider.module });
  if (value.kind === "unknown") return { features: {}, missing: value.missing };
  return { features: { replaceOnImageUpdate: value.kind === "known" && String(value.value) === "true" } };
}

function inBlock(raw: Json | undefined, name: string): Json | undefined {
  const [block] = Array.isArray(raw) ? raw : [raw];
  return isObject(block) ? memberOf(block, name) : undefined;
}
