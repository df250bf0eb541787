import type { JsonObject } from "./json";
import type { Location } from "./location";

/** One resource or data block of a configuration, before count and for_each are expanded. */
export interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  /** Construct path, where there is one. */
  readonly path?: string;
  /** Finds the declaration. Called only when somebody asks: finding a line may mean reading a source map. */
  readonly locate?: () => Location | undefined;
}
