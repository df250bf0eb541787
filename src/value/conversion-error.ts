import type { CollectionType, Type } from "./type";
import { requirement } from "./type-name";

/** What keeps a value from being of a type. */
export type ConversionProblem =
  | { readonly kind: "type"; readonly expected: Type; readonly actual: Type }
  /** A text that is no number, or no bool. */
  | { readonly kind: "text"; readonly expected: "number" | "bool"; readonly text: string }
  /** Attributes that are not there. */
  | { readonly kind: "missing"; readonly names: readonly string[] }
  /** Elements of a collection have no type in common. */
  | { readonly kind: "elements"; readonly of: CollectionType["kind"] }
  /** Elements of a collection are of a type that cannot be converted. */
  | { readonly kind: "element"; readonly of: CollectionType["kind"]; readonly problem: ConversionProblem };

/** A step in a path says which attribute (a name), or which element (a name of a map, or a number). */
export type ValuePath = (string | number)[];

/** Terraform refuses to take a value for one of another type. The message has its words. */
export class ConversionError extends Error {
  constructor(
    readonly problem: ConversionProblem,
    /** Where in the value: `["rules", 0, "port"]` */
    readonly path: readonly (string | number)[],
  ) {
    super(described(problem));
  }
}

/** A problem in Terraform's words: "a number is required", `attribute "a" is required` (go-cty convert/mismatch_msg). */
function described(problem: ConversionProblem): string {
  switch (problem.kind) {
    case "type":
      return requirement(problem.expected, problem.actual);
    case "text":
      return `a ${problem.expected} is required${hint(problem.text, problem.expected)}`;
    case "missing":
      return required(problem.names);
    case "elements":
      return `all ${problem.of} elements must have the same type`;
    case "element":
      return `incorrect ${problem.of} element type: ${described(problem.problem)}`;
  }
}

function hint(text: string, expected: "number" | "bool"): string {
  const lower = text.toLowerCase();
  if (expected === "number" || (lower !== "true" && lower !== "false")) return "";
  return `; to convert from string, use lowercase "${lower}"`;
}

function required(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  if (quoted.length === 1) return `attribute ${quoted[0]} is required`;
  if (quoted.length === 2) return `attributes ${quoted[0]} and ${quoted[1]} are required`;
  return `attributes ${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)} are required`;
}
