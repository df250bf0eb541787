import type { Attribute } from "../attribute";
import { attributesOf, isBlock } from "../schema";
import type { ObjectShape, Value } from "./shape";
import type { Document, JsonValue } from "./sheet";

/** What the state holds of all attributes: what the shape says, defaults, and what the cloud would have computed. */
export function storedAttributes({ type, attributes }: ObjectShape): Document {
  const was = new Map(attributes.map((shape) => [shape.name, shape.was]));
  return stored(attributesOf(type), (name) => was.get(name));
}

/** As Terraform since 1.10 writes them; without them it plans an update in place that changes nothing. */
export function sensitivePaths({ type, attributes }: ObjectShape): JsonValue {
  const marked = Object.entries(attributesOf(type)).flatMap(([name, { sensitive }]) => (sensitive ? [name] : []));
  const secret = attributes.flatMap(({ name, saying }) => (saying.kind === "secret" ? [name] : []));
  return [...new Set([...marked, ...secret])].map((value) => [{ type: "get_attr", value }]);
}

function stored(schema: Readonly<Record<string, Attribute>>, was: (name: string) => Value | undefined): Document {
  return Object.fromEntries(
    Object.entries(schema).map(([name, attribute]): [string, JsonValue] => {
      const value = was(name);
      if (attribute.attributes && isBlock(attribute)) return [name, storedBlocks(attribute, value)];
      if (value === undefined) return [name, resting(attribute)];
      return [name, attribute.type === "set" ? unique(value) : (value as JsonValue)];
    }),
  );
}

function storedBlocks({ attributes = {} }: Attribute, value: Value | undefined): JsonValue[] {
  const list = Array.isArray(value) ? (value as readonly { readonly [name: string]: Value }[]) : [];
  return list.map((block) => stored(attributes, (name) => block[name]));
}

/** What an attribute holds that nobody wrote. */
function resting({ mode, type, default: standard }: Attribute): JsonValue {
  if (standard !== undefined) return standard as JsonValue;
  if (!mode.endsWith("computed")) return null;
  if (type === "string") return "computed";
  if (type === "number") return 7;
  if (type === "bool") return true;
  return type === "map" ? { computed: "computed" } : [];
}

function unique(value: Value): JsonValue {
  return Array.isArray(value) ? ([...new Set(value)] as JsonValue[]) : (value as JsonValue);
}
