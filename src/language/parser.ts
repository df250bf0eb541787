import { normalizeText } from "../value/text";
import { Cache } from "./parse/cache";
import { Machine } from "./parse/machine";
import { plainTraversal } from "./parse/plain";
import { steps } from "./parse/steps";
import { bareTemplate } from "./parse/template";
import { term } from "./parse/terms";
import type { Node } from "./syntax";

const expressions = new Cache<Node>();
const templates = new Cache<Node>();

/**
 * The tree of an expression of the native notation: `var.x + 1`. Kept, so that the same text gives the same tree. Linear, and
 * of any depth: chains of operators are deep on the left, conditions on the right, brackets and calls inside.
 *
 * @throws LanguageError with a range for what is none.
 */
export function parseExpression(text: string): Node {
  return expressions.get(text, readExpression);
}

/**
 * The tree of a string of the JSON notation: a template, in which nothing is escaped but `$${` and `%%{`. A string without
 * anything to evaluate is a literal, one that is an interpolation alone is what stands in it. Kept. Linear.
 *
 * @throws LanguageError with a range for what is none.
 */
export function parseTemplate(text: string): Node {
  if (isConstant(text)) {
    const value = normalizeText(text.slice(startOf(text)));
    return { kind: "literal", value, start: 0, end: text.length };
  }
  return templates.get(text, readTemplate);
}

function readExpression(text: string): Node {
  return plainTraversal(text, 0, text.length) ?? machineFor(text).run();
}

function readTemplate(text: string): Node {
  const alone = text.startsWith("${") && text.endsWith("}");
  const plain = alone ? plainTraversal(text, 2, text.length - 1) : undefined;
  return plain ?? machineFor(text).run(bareTemplate);
}

/** Whether a string of the JSON notation says nothing but itself. */
export function isConstant(text: string): boolean {
  return !text.includes("{") || !(text.includes("${") || text.includes("%{"));
}

function machineFor(text: string): Machine {
  const machine = new Machine(text, term, steps);
  machine.tokens.position = startOf(text);
  return machine;
}

/** Terraform leaves a byte order mark out, also at the beginning of a string. */
function startOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
