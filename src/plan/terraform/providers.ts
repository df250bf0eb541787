import { isObject, type JsonObject, memberOf } from "../../model/json";
import type { StackPart } from "../../model/stack-part";

const REGISTRY = "registry.terraform.io";
const BUILT_IN = "terraform.io/builtin/terraform";

/** The full name of a provider by its local name: `registry.terraform.io/aliyun/alicloud`. */
export function providerName(part: StackPart, local: string): string {
  if (local === "terraform") return BUILT_IN;
  const required = memberOf(part.settings?.requiredProviders, local);
  const written = isObject(required) ? required["source"] : undefined;
  const source = typeof written === "string" && !written.includes("${") ? written : undefined;
  const named = part.prior?.objects.find(({ provider }) => provider?.endsWith(`/${local}`))?.provider;
  if (source === undefined) return named ?? `${REGISTRY}/hashicorp/${local}`;
  return source.split("/").length === 2 ? `${REGISTRY}/${source}` : source;
}

/** The local name of the provider of a resource type: what stands before the first underscore. */
export function localProvider(type: string): string {
  return type === "terraform_data" || type === "terraform_remote_state" ? "terraform" : (type.split("_")[0] ?? type);
}

/** The key of a provider in the configuration, with its alias where it has one: `alicloud.shanghai`. */
export function providerKey(type: string, meta: unknown): string {
  return typeof meta === "string" && meta !== "" ? meta.replace(/^\$\{(.*)\}$/, "$1") : localProvider(type);
}

/** The version that the configuration asks for; undefined where it asks for none. */
export function providerVersion({ settings }: StackPart, name: string): string | undefined {
  const required: JsonObject[string] | undefined = memberOf(settings?.requiredProviders, name);
  if (typeof required === "string") return required;
  const version = isObject(required) ? required["version"] : undefined;
  // Terraform 1.17 takes variables and locals there.
  return typeof version === "string" && !version.includes("${") ? version : undefined;
}
