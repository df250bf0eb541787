import { evaluateJson } from "../language/document";
import { LanguageError } from "../language/error";
import type { Scope } from "../language/scope";
import { isTemplate } from "../model/expression";
import { isObject, type Json } from "../model/json";
import { isWhollyKnown } from "../value/inspect";
import { toJson } from "../value/json";

/** Where Terraform allows neither names nor functions. */
const NOTHING: Scope = {
  traversal(node) {
    throw new LanguageError("language/type-constant", { name: node.root }, node);
  },
};

/** The value of what may not name anything: a default, a file of values. Undefined when it does. Linear. */
export function constantOf(raw: Json): Json | undefined {
  if (isPlain(raw)) return raw;
  if (calls(raw)) return undefined;
  try {
    const value = evaluateJson(raw, NOTHING);
    return isWhollyKnown(value) ? (toJson(value) as Json) : undefined;
  } catch (error) {
    if (error instanceof LanguageError) return undefined;
    throw error;
  }
}

function isPlain(raw: Json): boolean {
  if (typeof raw === "string") return !isTemplate(raw);
  if (Array.isArray(raw)) return raw.every(isPlain);
  if (!isObject(raw)) return true;
  return Object.entries(raw).every(([key, entry]) => !isTemplate(key) && isPlain(entry));
}

const CALL = /[A-Za-z_][\w-]*\s*\(/;

function calls(raw: Json): boolean {
  if (typeof raw === "string") return isTemplate(raw) && CALL.test(raw.replace(/"(?:[^"\\]|\\.)*"/g, ""));
  return typeof raw === "object" && raw !== null && Object.values(raw).some(calls);
}
