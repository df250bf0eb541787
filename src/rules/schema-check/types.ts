import { isObject, type Json } from "../../model/json";
import type { Attribute } from "../../provider/descriptor";

type Scalar = "string" | "number" | "bool";

/** What was expected and what is there, in Terraform's names of types; undefined when Terraform takes the value. */
export function mismatch(attribute: Attribute, value: Json): { expected: string; found: string } | undefined {
  switch (attribute.type) {
    case "string":
    case "number":
    case "bool":
      return scalarFits(attribute.type, value) ? undefined : { expected: attribute.type, found: describe(value) };
    case "list":
    case "set":
    case "block-list":
    case "block-set":
      return collectionMismatch(attribute, Array.isArray(value) ? value : undefined, value);
    case "map":
      return collectionMismatch(attribute, isObject(value) ? Object.values(value) : undefined, value);
  }
}

function collectionMismatch(attribute: Attribute, entries: readonly Json[] | undefined, value: Json) {
  const of = attribute.of ?? "string";
  const expected = `${attribute.type} of ${of}`;
  if (!entries) return { expected, found: describe(value) };
  const wrong = entries.find((entry) => entry !== null && !scalarFits(of, entry));
  return wrong === undefined ? undefined : { expected, found: `${attribute.type} with ${describe(wrong)}` };
}

/** Terraform converts between text, numbers and booleans where the text reads as one. */
function scalarFits(type: Scalar, value: Json): boolean {
  if (typeof value === "object") return value === null;
  if (type === "string") return true;
  if (type === "number") {
    return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value));
  }
  return typeof value === "boolean" || (typeof value === "string" && ["true", "false", "1", "0"].includes(value));
}

function describe(value: Json): string {
  if (Array.isArray(value)) return "list";
  if (isObject(value)) return "object";
  if (typeof value === "boolean") return "bool";
  return typeof value === "string" ? `string "${value.slice(0, 40)}"` : String(typeof value);
}
