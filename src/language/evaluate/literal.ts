import { boolValue, nullValue, numberValue, stringValue, type Value } from "../../value/value";
import type { LiteralNode } from "../syntax";

const kept = new WeakMap<LiteralNode, Value>();

/** The value of a literal, made once. */
export function literal(node: LiteralNode): Value {
  let value = kept.get(node);
  if (!value) {
    value = made(node.value);
    kept.set(node, value);
  }
  return value;
}

function made(value: LiteralNode["value"]): Value {
  if (value === null) return nullValue();
  if (typeof value === "string") return stringValue(value);
  return typeof value === "boolean" ? boolValue(value) : numberValue(value);
}
