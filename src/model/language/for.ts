import { isObject, type Json } from "../json";
import { bool, not, sortedKeys, text } from "./convert";
import type { ForNode, Node } from "./syntax";

/** What the names that a `for` binds stand for. */
export type Variables = ReadonlyMap<string, Json>;

export const withoutVariables: Variables = new Map();

const LISTS: ReadonlySet<Node["kind"]> = new Set(["list", "splat", "for"]);

interface Evaluates {
  of(node: Node, variables: Variables): Json;
}

/** `[for k, v in of : value if condition]` and `{for k, v in of : key => value}`. Linear in the entries. */
export function evaluateFor(node: ForNode, outer: Variables, evaluation: Evaluates): Json {
  const collection = evaluation.of(node.of, outer);
  // The key of a set's entry is the entry, that of a list's its number; which of the two it is, only the tree tells.
  if (node.keyName !== undefined && Array.isArray(collection) && !LISTS.has(node.of.kind)) return not();
  const rows = entriesOf(collection).flatMap(([key, value]) => {
    const bound = new Map(outer).set(node.valueName, value);
    if (node.keyName !== undefined) bound.set(node.keyName, key);
    return node.condition && !bool(evaluation.of(node.condition, bound)) ? [] : [bound];
  });
  const { key } = node;
  if (!key) return rows.map((bound) => evaluation.of(node.value, bound));
  const result: { [key: string]: Json } = {};
  for (const bound of rows) {
    const name = text(evaluation.of(key, bound));
    const value = evaluation.of(node.value, bound);
    if (!node.grouped) result[name] = Object.hasOwn(result, name) ? not() : value;
    else result[name] = [...((result[name] as Json[] | undefined) ?? []), value];
  }
  return result;
}

function entriesOf(value: Json): (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return value.map((entry, i) => [i, entry] as const);
  if (isObject(value)) return sortedKeys(value).map((key) => [key, value[key] as Json] as const);
  return not();
}
