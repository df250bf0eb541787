import { memo } from "../../memo";
import { boolValue, nullValue, numberValue, stringValue, type Value } from "../../value/value";
import type { LiteralNode } from "../syntax";

/** The value of a literal, made once. */
export const literal = memo((node: LiteralNode): Value => made(node.value));

function made(value: LiteralNode["value"]): Value {
  if (value === null) return nullValue();
  if (typeof value === "string") return stringValue(value);
  return typeof value === "boolean" ? boolValue(value) : numberValue(value);
}
