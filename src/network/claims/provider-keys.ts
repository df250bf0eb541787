import type { JsonObject } from "../../model/json";
import type { Module } from "../../model/module";
import type { Resource } from "../../model/resource";
import { providerOf, writtenProvider } from "../../provider/provider-block";

/** Tells which resources are made by one configuration of the provider: in one account and region. */
export class ProviderKeys {
  private readonly numbers = new Map<JsonObject, number>();

  /** Two with one key are made by one configuration. Undefined: by which is not known. */
  keyOf(resource: Resource): string | undefined {
    const body = providerOf(resource)?.body;
    // Without any block the environment configures it, unless a module is called with what nobody declares.
    if (!body) return isPlain(resource) ? JSON.stringify([resource.stack]) : undefined;
    // One block, several configurations.
    if (body["for_each"] !== undefined) return undefined;
    const number = this.numbers.get(body) ?? this.numbers.size;
    this.numbers.set(body, number);
    return JSON.stringify([resource.stack, number]);
  }
}

function isPlain(resource: Resource): boolean {
  for (let module: Module | undefined = resource.module; module?.parent; module = module.parent)
    if (module.body["providers"] !== undefined) return false;
  return !writtenProvider(resource).includes(".");
}
