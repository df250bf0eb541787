import type { Json } from "../../model/json";
import { isObject } from "../../model/json";

/** The type of a value as Terraform writes types in JSON: `"string"`, `["tuple", ["number"]]`, `["object", {…}]`. */
export function jsonType(value: Json): Json {
  if (value === null) return "dynamic";
  if (Array.isArray(value)) return ["tuple", value.map(jsonType)];
  if (isObject(value)) {
    return ["object", Object.fromEntries(Object.entries(value).map(([name, member]) => [name, jsonType(member)]))];
  }
  return typeof value === "boolean" ? "bool" : typeof value;
}
