import { hasDynamic, isCollection, isPrimitive, type Type } from "./type";

/** A type as Terraform calls it in messages: "list of string", "tuple", "object", "dynamic". */
export function typeName(type: Type): string {
  return isCollection(type) ? `${type.kind} of ${typeName(type.element)}` : type.kind;
}

/** A type as Terraform calls it where it is asked for: "any type", "list of any single type". */
export function requiredName(type: Type): string {
  if (type.kind === "dynamic") return "any type";
  if (!isCollection(type)) return type.kind;
  return `${type.kind} of ${type.element.kind === "dynamic" ? "any single type" : requiredName(type.element)}`;
}

/**
 * What is asked for, and what there is instead if that helps: a number given for a bool is named, a text is not, since some
 * texts are bools (go-cty convert/mismatch_msg, since 1.16.3).
 */
export function requirement(expected: Type, actual: Type): string {
  if (mayConfuse(expected, actual)) return `${requiredName(expected)} required`;
  return `${typeName(expected)} required, but have ${typeName(actual)}`;
}

function mayConfuse(expected: Type, actual: Type): boolean {
  if (isPrimitive(expected) !== isPrimitive(actual) || expected.kind === "string") return false;
  if (isPrimitive(expected)) return actual.kind === "string";
  if (isCollection(expected) && isCollection(actual))
    return hasDynamic(actual.element) || !hasDynamic(expected.element);
  return !(actual.kind === "tuple" && expected.kind === "object");
}

/** A type as one writes it in a constraint: `list(string)`, `object({ a = string, b = optional(number) })`, `any`. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case "dynamic":
      return "any";
    case "list":
    case "set":
    case "map":
      return `${type.kind}(${typeText(type.element)})`;
    case "tuple":
      return `tuple([${type.elements.map(typeText).join(", ")}])`;
    case "object": {
      const attributes: string[] = [];
      for (const [name, attribute] of type.attributes) {
        const text = typeText(attribute);
        attributes.push(`${name} = ${type.optional?.has(name) ? `optional(${text})` : text}`);
      }
      return attributes.length === 0 ? "object({})" : `object({ ${attributes.join(", ")} })`;
    }
    default:
      return type.kind;
  }
}
