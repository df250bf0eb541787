import type { Json } from "../model/json";
import { isObject, sameJson } from "../model/json";
import type { Attribute } from "../provider/descriptor";

/**
 * Whether two values are the same to the provider. Its SDK (v1, legacy type system) takes an unset value and the zero
 * of its type for equal, converts between scalars, and compares sets by their members.
 */
export function sameValue(attribute: Attribute, a: Json | undefined, b: Json | undefined): boolean {
  const [left, right] = [normalise(attribute, a), normalise(attribute, b)];
  return (isZero(left) && isZero(right)) || sameJson(left, right);
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
