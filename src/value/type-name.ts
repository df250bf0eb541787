import type { Type } from "./type";

/** A type as Terraform calls it in messages: "list of string", "tuple", "object". */
export function typeName(type: Type): string {
  return type.kind;
}

/** A type as one writes it in a constraint: `list(string)`, `object({a=string})`. */
export function typeText(type: Type): string {
  return type.kind;
}
