import { isObject, type Json, type JsonObject } from "../../model/json";
import { dynamicBlocks } from "../../model/resource";

/** What stands at a path in a body: the value as written, or `dynamic` where it is not known how many blocks there are. */
export type AtPath = { readonly raw: Json | undefined } | "dynamic";

/** Most of what a schema names is not written. */
const NOTHING: AtPath = { raw: undefined };

/** @param path as the provider's SDK writes it: `operation_preferences.0.max_concurrent_count`. */
export function atPath(body: JsonObject, path: string): AtPath {
  // Most paths are one name.
  if (!path.includes(".")) return member(body, path);
  let at: AtPath = { raw: body };
  for (const step of path.split(".")) {
    if (at === "dynamic") return at;
    at = stepInto(at.raw, step);
  }
  return at;
}

function stepInto(at: Json | undefined, step: string): AtPath {
  if (Array.isArray(at)) return { raw: at[Number(step)] };
  if (!isObject(at)) return { raw: undefined };
  // One block may be written without a list around it.
  if (/^\d+$/.test(step)) return { raw: step === "0" ? at : undefined };
  return member(at, step);
}

function member(body: JsonObject, name: string): AtPath {
  if (Object.hasOwn(body, name)) return { raw: body[name] };
  const dynamic = body["dynamic"];
  return dynamic !== undefined && dynamicBlocks(dynamic).includes(name) ? "dynamic" : NOTHING;
}
