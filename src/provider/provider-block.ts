import { withoutKeys } from "../model/dynamic-address";
import type { JsonObject } from "../model/json";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Resource } from "../model/resource";

/**
 * `provider = alicloud.beijing`, as JSON or a template of it; left out, the configuration without an alias. A module gets
 * those of the root, unless it is called with others.
 */
export function providerOf(model: Model, resource: Resource): JsonObject | undefined {
  for (let module: Module | undefined = resource.module; module; module = module.parent) {
    if (module.body["providers"] !== undefined) return undefined;
  }
  const providers = model.root(resource.stack).part.settings?.providers ?? [];
  const [local = "alicloud", alias] = providerName(resource).split(".");
  return providers.find(({ name, body }) => name === local && (body["alias"] ?? undefined) === alias)?.body;
}

/** `alicloud` or `alicloud.beijing`: the configuration, whichever instance of it. */
function providerName(resource: Resource): string {
  return withoutKeys(writtenProvider(resource));
}

/** As it is written, without the template around it. */
export function writtenProvider(resource: Resource): string {
  const provider = resource.meta("provider");
  return typeof provider === "string" ? provider.replace(/^\$\{(.*)\}$/, "$1") : "alicloud";
}
