import { isObject, type Json } from "../json";
import { bool, NotEvaluable, number, text } from "./convert";
import { asSet } from "./functions/collections";

const COLLECTION = /^(list|set|map)\((.*)\)$/s;

/**
 * What the type of a variable makes of a value: `type = number` reads `"5"` as 5, a set is put in order. Types that are not
 * read (objects, tuples, any) leave it as it is; so does a value that does not fit, which is Terraform's to refuse.
 */
export function ofType(value: Json, type: Json | undefined): Json {
  if (typeof type !== "string") return value;
  try {
    return convert(value, type.replace(/^\$\{(.*)\}$/s, "$1").trim());
  } catch (error) {
    if (error instanceof NotEvaluable) return value;
    throw error;
  }
}

function convert(value: Json, type: string): Json {
  if (value === null) return null;
  if (type === "string") return text(value);
  if (type === "number") return number(value);
  if (type === "bool") return bool(value);
  const [, kind, inner = ""] = COLLECTION.exec(type) ?? [];
  if (kind === "map" && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry, inner.trim())]));
  }
  if (!Array.isArray(value) || kind === undefined) return value;
  const entries = value.map((entry) => convert(entry, inner.trim()));
  return kind === "set" ? asSet(entries) : entries;
}
