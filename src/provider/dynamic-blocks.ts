import type { Evaluator } from "../model/evaluator";
import { parseTemplate } from "../model/expression";
import { isObject, type Json, type JsonObject } from "../model/json";
import { NotEvaluable } from "../model/language/convert";
import { walk } from "../model/language/evaluate";
import { isOpen, openOf } from "../model/language/open";
import type { Resource } from "../model/resource";
import type { Missing } from "../model/value";

interface Expanded {
  readonly bodies: readonly JsonObject[];
  /** Why it is not known how many there are. */
  readonly missing?: Missing;
}

/**
 * The blocks that the `dynamic` blocks of a resource make, as far as their for_each is known. What an entry says by
 * itself, `network_interfaces.value.vswitch`, stands in its place; more than that stays as it is, and so not known.
 */
export function dynamicBodies(evaluator: Evaluator, resource: Resource, name: string): Expanded {
  const bodies: JsonObject[] = [];
  let missing: Missing | undefined;
  for (const label of many(resource.meta("dynamic"))) {
    for (const { for_each: each, iterator, content } of many(label[name])) {
      const entries = evaluator.partial(each, { module: resource.module, resource });
      const [body] = many(content);
      const rows = rowsOf(entries);
      if (!rows) missing ??= { kind: "expression", subject: `${resource.address}.${name}` };
      const variable = typeof iterator === "string" ? iterator : name;
      for (const row of rows ?? []) bodies.push(filled(body ?? {}, variable, row) as JsonObject);
    }
  }
  return missing ? { bodies, missing } : { bodies };
}

interface Row {
  readonly key: Json;
  readonly value: Json;
}

function rowsOf(entries: Json): Row[] | undefined {
  if (Array.isArray(entries)) return entries.map((value, key) => ({ key, value }));
  return isObject(entries) ? Object.entries(entries).map(([key, value]) => ({ key, value })) : undefined;
}

function filled(content: Json, variable: string, row: Row): Json {
  if (typeof content === "string") return entryOf(content, variable, row);
  if (Array.isArray(content)) return content.map((one) => filled(one, variable, row));
  if (!isObject(content)) return content;
  const attributes = Object.entries(content).map(([name, one]) => [name, filled(one, variable, row)] as const);
  return Object.fromEntries(attributes);
}

function entryOf(text: string, variable: string, row: Row): Json {
  const expression = parseTemplate(text);
  if (expression.kind !== "reference") return text;
  const { root, type, name, path } = expression.reference;
  if (root !== "resource" || type !== variable || (name !== "key" && name !== "value")) return text;
  try {
    const value = walk(row[name], path);
    if (!isOpen(value)) return value;
    const open = openOf(value)?.expression;
    return open?.kind === "reference" ? `\${${open.reference.text}}` : text;
  } catch (error) {
    if (!(error instanceof NotEvaluable)) throw error;
    return text;
  }
}

/** JSON syntax writes one block as an object or as a list of one. */
function many(raw: Json | undefined): JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}
