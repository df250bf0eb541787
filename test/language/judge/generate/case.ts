import { type Expression, jsonOf, textOf, usesOf } from "./expression";

/** What one question to both is made of. */
export interface Case {
  readonly expression: Expression;
  readonly notation: "native" | "json";
  /** The value becomes that of a variable with this type constraint. */
  readonly constraint?: string;
}

/** What terraform is asked. */
export interface Question {
  /** The expression in native syntax. */
  readonly text: string;
  /** The same in JSON notation, where that is what terraform shall read. */
  readonly json?: unknown;
  /** The value becomes that of a variable with this type constraint. */
  readonly constraint?: string;
  /** The expression stands in a resource with this `for_each`, in native syntax or in JSON notation: one value each. */
  readonly forEach?: { readonly text: string; readonly json?: unknown };
}

export function questionOf({ expression, notation, constraint }: Case): Question {
  const question = { text: textOf(expression), ...(constraint !== undefined && { constraint }) };
  // As it stands in a file: -0 is 0 there.
  return notation === "json" ? { ...question, json: JSON.parse(JSON.stringify(jsonOf(expression))) } : question;
}

export function usesOfCase({ expression, notation, constraint }: Case): Set<string> {
  const uses = usesOf(expression);
  if (notation === "json") uses.add("JSON notation");
  if (constraint !== undefined) uses.add("variable");
  return uses;
}
