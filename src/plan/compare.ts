import type { Json } from "../model/json";
import { isObject, sameJson } from "../model/json";
import type { Attribute } from "../provider/descriptor";

/**
 * Whether a written value is the prior one to the provider. Its SDK (v1, legacy type system) converts between scalars,
 * compares sets by their members, and takes an empty text, list or map for one that is not there; a written 0 or false
 * is not the same as null, but the same as an attribute that the state does not name. An empty text on something that is computed keeps what is there.
 */
export function sameValue(attribute: Attribute, written: Json | undefined, before: Json | undefined): boolean {
  if (written === "" && attribute.mode.includes("computed")) return true;
  const [left, right] = [normalise(attribute, written), normalise(attribute, before)];
  if (before === undefined) return isZero(left);
  return (isEmpty(left) && isEmpty(right)) || sameJson(left, right);
}

function isEmpty(value: Json): boolean {
  return value !== 0 && value !== false && isZero(value);
}

/** Unset, or the zero of the type: "", 0, false, an empty list or map. */
export function isZero(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === 0 || value === false) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function normalise(attribute: Attribute, value: Json | undefined): Json {
  if (value === undefined || value === null) return null;
  switch (attribute.type) {
    case "string":
    case "number":
    case "bool":
      return scalar(attribute.type, value);
    case "list":
      return Array.isArray(value) ? value.map((entry) => scalar(attribute.of ?? "string", entry)) : value;
    case "set": {
      if (!Array.isArray(value)) return value;
      const members = value.map((entry) => JSON.stringify(scalar(attribute.of ?? "string", entry)));
      return [...new Set(members)].sort();
    }
    case "map":
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, entry]) => [key, scalar(attribute.of ?? "string", entry)]),
          )
        : value;
    default:
      return value;
  }
}

function scalar(type: "string" | "number" | "bool", value: Json): Json {
  if (value === null || typeof value === "object") return value;
  if (type === "number") return Number(value);
  if (type === "bool") return value === true || value === "true";
  return String(value);
}
