import { memoByName } from "../memo";
import { isObject, memberOf } from "../model/json";
import type { ModulePart } from "../model/module";
import type { Resource } from "../model/resource";
import { writtenProvider } from "./provider-block";

/** Who publishes the provider whose schemas there are; Terraform finds it under the second name as well. */
const PUBLISHERS: ReadonlySet<string> = new Set(["aliyun/alicloud", "hashicorp/alicloud"]);

/** Whether a local name of a module stands for the provider whose schemas there are, and not for somebody's own. */
export function isKnownProvider(part: ModulePart, local: string): boolean {
  const required = memberOf(part.settings?.requiredProviders, local);
  const source = isObject(required) ? required["source"] : undefined;
  if (source === undefined) return local === "alicloud";
  return typeof source === "string" && isPublished(source);
}

/** Whether a name of a provider, with the registry or without it, is the one whose schemas there are. */
export function isPublished(name: string): boolean {
  return PUBLISHERS.has(name.split("/").slice(-2).join("/"));
}

/** Whether a resource or data source is made by that provider. */
export function isOfKnownProvider(resource: Resource): boolean {
  const isWritten = resource.meta("provider") !== undefined;
  const [local = ""] = isWritten ? writtenProvider(resource).split(/[.[]/) : [prefixOf(resource.block.type)];
  return isKnownProvider(resource.module.part, local);
}

/** The local name of the provider that a type belongs to where nothing else is written: `alicloud` of `alicloud_vpc`. */
const prefixOf = memoByName((type) => type.split("_", 1)[0] ?? "");
