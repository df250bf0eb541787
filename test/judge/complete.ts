import { isObject, type JsonObject } from "../../src/model/json";
import { attributesOf } from "./schema";

/** With what a Read leaves in every state: collections that are computed, and defaults. */
export function complete(type: string, attributes: JsonObject[string] | undefined): JsonObject {
  const resting = Object.entries(attributesOf(type)).flatMap(([name, { mode, type: kind, default: standard }]) => {
    if (standard !== undefined) return [[name, standard] as const];
    const empty = /list|set/.test(kind) ? [] : kind === "map" ? {} : undefined;
    return empty && mode.endsWith("computed") ? [[name, empty] as const] : [];
  });
  return { ...Object.fromEntries(resting), ...(isObject(attributes ?? null) ? (attributes as JsonObject) : {}) };
}
