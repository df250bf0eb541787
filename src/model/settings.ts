import type { JsonObject } from "./json";

/** What a configuration says around its resources, as written: providers, and the bodies of variables and outputs. */
export interface Settings {
  /** `terraform.required_providers`: local name to `{ source, version }`. */
  readonly requiredProviders: JsonObject;
  /** `provider` blocks in the order of the text. */
  readonly providers: readonly { readonly name: string; readonly body: JsonObject }[];
  readonly variables: ReadonlyMap<string, JsonObject>;
  readonly outputs: ReadonlyMap<string, JsonObject>;
  readonly modules: ReadonlyMap<string, JsonObject>;
}
