import { isTemplate } from "../model/expression";
import type { JsonObject } from "../model/json";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Resource } from "../model/resource";
import { ABSENT, asString, known, type Value } from "../model/value";

/** The region of the provider configuration that a resource uses. Absent: nothing says it, the environment may. */
export function providerRegion(model: Model, resource: Resource): Value<string> {
  const raw = providerOf(model, resource)?.["region"];
  if (typeof raw !== "string") return ABSENT;
  return isTemplate(raw) ? asString(model.evaluateIn(model.root(resource.stack), raw)) : known(raw);
}

/**
 * `provider = alicloud.beijing`, as JSON or a template of it; left out, the configuration without an alias. A module gets
 * those of the root, unless it is called with others.
 */
function providerOf(model: Model, resource: Resource): JsonObject | undefined {
  for (let module: Module | undefined = resource.module; module; module = module.parent) {
    if (module.body["providers"] !== undefined) return undefined;
  }
  const providers = model.root(resource.stack).part.settings?.providers ?? [];
  const [local = "alicloud", alias] = providerName(resource).split(".");
  return providers.find(({ name, body }) => name === local && (body["alias"] ?? undefined) === alias)?.body;
}

/** `alicloud` or `alicloud.beijing`. */
export function providerName(resource: Resource): string {
  const provider = resource.meta("provider");
  return typeof provider === "string" ? provider.replace(/^\$\{(.*)\}$/, "$1") : "alicloud";
}
