import { isObject, type Json, type JsonObject } from "../../model/json";
import { dynamicBlocks } from "../../model/resource";

/** What stands at a path in a body: the value as written, or `dynamic` where it is not known how many blocks there are. */
export type AtPath = { readonly raw: Json | undefined } | "dynamic";

/** @param path as the provider's SDK writes it: `operation_preferences.0.max_concurrent_count`. */
export function atPath(body: JsonObject, path: string): AtPath {
  let at: Json | undefined = body;
  for (const step of path.split(".")) {
    if (isObject(at) && /^\d+$/.test(step)) {
      // One block may be written without a list around it.
      if (step !== "0") return { raw: undefined };
      continue;
    }
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isObject(at)) {
      if (at[step] === undefined && dynamicBlocks(at["dynamic"]).includes(step)) return "dynamic";
      at = Object.hasOwn(at, step) ? at[step] : undefined;
    } else return { raw: undefined };
  }
  return { raw: at };
}
