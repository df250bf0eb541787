import { withoutKeys } from "../model/dynamic-address";
import { isObject, type JsonObject, memberOf } from "../model/json";
import type { Module, ModulePart } from "../model/module";
import type { Resource } from "../model/resource";

/** A `provider` block, and the module that it stands in, where its expressions are evaluated. */
export interface ProviderConfiguration {
  readonly body: JsonObject;
  readonly module: Module;
}

/**
 * The configuration that a resource uses: of `provider = alicloud.beijing`, or the one without an alias. A module gets those
 * that it is called with, under the names that it has for them; when it is called with none, that of the root without an alias.
 */
export function providerOf(resource: Resource): ProviderConfiguration | undefined {
  let name = withoutKeys(writtenProvider(resource));
  for (let module: Module | undefined = resource.module; module; module = module.parent) {
    const passed = module.parent && module.body["providers"];
    const given = isObject(passed) ? memberOf(passed, name) : undefined;
    const body = given === undefined ? configured(module.part, name) : undefined;
    if (body) return { body, module };
    if (typeof given === "string") name = withoutKeys(bare(given));
    else if (passed !== undefined || name.includes(".")) return undefined;
  }
  return undefined;
}

/** The block of a module that configures `alicloud` or `alicloud.beijing`. */
export function configured({ settings }: ModulePart, written: string): JsonObject | undefined {
  const [local, alias] = written.split(".");
  return settings?.providers.find(({ name, body }) => name === local && (body["alias"] ?? undefined) === alias)?.body;
}

/** As it is written, without the template around it. */
export function writtenProvider(resource: Resource): string {
  const provider = resource.meta("provider");
  return typeof provider === "string" ? bare(provider) : "alicloud";
}

/** `${alicloud.beijing}` as `alicloud.beijing`. */
export function bare(written: string): string {
  return written.replace(/^\$\{(.*)\}$/, "$1");
}
