import { isObject, type Json } from "../../model/json";
import { parseNumber } from "../../value/number";
import { isCollection, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";

/** What was expected and what is there, in Terraform's names of types; undefined when Terraform takes the value. */
export function typeMismatch(type: Type, value: Json): { expected: string; found: string } | undefined {
  if (value === null || type.kind === "dynamic") return undefined;
  if (!isCollection(type)) return fits(type, value) ? undefined : { expected: typeName(type), found: describe(value) };
  const entries = entriesOf(type.kind, value);
  if (!entries) return { expected: typeName(type), found: describe(value) };
  const wrong = entries.find((entry) => typeMismatch(type.element, entry) !== undefined);
  if (wrong === undefined) return undefined;
  return { expected: typeName(type), found: `${type.kind} with ${describe(wrong)}` };
}

function entriesOf(kind: "list" | "set" | "map", value: Json): readonly Json[] | undefined {
  if (kind !== "map") return Array.isArray(value) ? value : undefined;
  return isObject(value) ? Object.values(value) : undefined;
}

/** Terraform converts between text, numbers and booleans where the text reads as one. */
function fits({ kind }: Type, value: Json): boolean {
  if (kind === "object" || kind === "tuple") return typeof value === "object";
  if (typeof value === "object") return false;
  if (kind === "number") {
    return typeof value === "number" || (typeof value === "string" && parseNumber(value) !== undefined);
  }
  if (kind === "bool") {
    return typeof value === "boolean" || (typeof value === "string" && ["true", "false", "1", "0"].includes(value));
  }
  return true;
}

function describe(value: Json): string {
  if (Array.isArray(value)) return "list";
  if (isObject(value)) return "object";
  if (typeof value === "boolean") return "bool";
  return typeof value === "string" ? `string "${value.slice(0, 40)}"` : String(typeof value);
}
