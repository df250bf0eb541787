import type { JsonObject } from "./json";
import type { Locate } from "./location";

/** One resource or data block of a configuration, before count and for_each are expanded. */
export interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  /** Construct path, where there is one. */
  readonly path?: string;
  readonly locate?: Locate;
}
