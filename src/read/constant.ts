import type { Expression } from "../model/expression";
import { parseTemplate, treeOf } from "../model/expression";
import { isObject, type Json } from "../model/json";
import { evaluate, type Surroundings } from "../model/language/evaluate";
import { unknown } from "../model/value";

/** Where Terraform allows neither names nor functions. */
const NOTHING: Surroundings = { reference: ({ text }) => unknown("expression", text), keys: () => undefined };
const CALL = /[A-Za-z_][\w-]*\s*\(/;

/** The value of what may not name anything: a default, a file of values. Undefined when it does. Linear. */
export function constantOf(raw: Json): Json | undefined {
  if (typeof raw === "string") return constant(parseTemplate(raw));
  if (Array.isArray(raw)) {
    const entries = raw.map(constantOf);
    return entries.includes(undefined) ? undefined : (entries as Json[]);
  }
  if (!isObject(raw)) return raw;
  const entries = Object.entries(raw).map(([key, entry]) => [key, constantOf(entry)] as const);
  return entries.some(([, entry]) => entry === undefined) ? undefined : Object.fromEntries(entries as [string, Json][]);
}

function constant(expression: Expression): Json | undefined {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "reference":
      return undefined;
    case "template": {
      const parts = expression.parts.map(constant);
      return parts.some((part) => part === undefined || isObject(part) || Array.isArray(part))
        ? undefined
        : parts.join("");
    }
    case "code":
      return evaluated(expression.text);
  }
}

function evaluated(text: string): Json | undefined {
  const tree = CALL.test(text.replace(/"(?:[^"\\]|\\.)*"/g, "")) ? undefined : treeOf(text);
  const value = tree && evaluate(tree, NOTHING);
  if (value?.kind === "absent") return null;
  return value?.kind === "known" ? value.value : undefined;
}
