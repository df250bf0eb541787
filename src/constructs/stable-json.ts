import { isObject, type Json, type JsonObject, setMember } from "../model/json";

/**
 * A stack in Terraform's JSON syntax: keys sorted and indented by two, as cdktf writes it, so that the same app gives the
 * same file. Only resources and data sources stay in declaration order: whoever reads the file then sees the same order
 * as the construct tree, and of two things that collide names the same one.
 */
export function stackJson(document: JsonObject): string {
  const copy = sortedObject(document, sorted);
  for (const keyword of ["resource", "data"]) {
    const types = document[keyword];
    if (isObject(types)) copy[keyword] = inOrder(types, (names) => (isObject(names) ? inOrder(names, sorted) : names));
  }
  return JSON.stringify(copy, null, 2);
}

/** JSON with sorted keys, indented by two. */
export function stableJson(value: Json): string {
  return JSON.stringify(sorted(value), null, 2);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  return isObject(value) ? sortedObject(value, sorted) : value;
}

function sortedObject(object: JsonObject, each: (value: Json) => Json): JsonObject {
  const copy: JsonObject = {};
  for (const key of Object.keys(object).sort()) setMember(copy, key, each(object[key] as Json));
  return copy;
}

function inOrder(object: JsonObject, each: (value: Json) => Json): JsonObject {
  const copy: JsonObject = {};
  for (const key in object) setMember(copy, key, each(object[key] as Json));
  return copy;
}
