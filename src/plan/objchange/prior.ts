import type { AttributeSchema, Attributes } from "../../schema/attribute";
import type { TypeSchema } from "../../schema/type-schema";
import { listValue, mapValue } from "../../value/collection";
import { fromDouble, type Num, parseNumber } from "../../value/number";
import { setValue } from "../../value/set";
import type { CollectionType, ObjectType, Type } from "../../value/type";
import { boolValue, nullValue, numberValue, stringValue, UNMARKED, type Value } from "../../value/value";

/*
 * The attributes of a state as a value of the type that the schema says, as the SDK reads it (UpgradeResourceState): what the
 * schema does not have is left out, what the state does not have is null, and of blocks there is then none.
 */

type Json = unknown;

/** @param attributes of a state. Linear. A value that is not of its type is null. */
export function priorValue(
  attributes: Readonly<Record<string, Json>>,
  { type, attributes: schema }: TypeSchema,
): Value {
  return blockValue(attributes, type, schema);
}

function blockValue(json: Json, type: ObjectType, attributes: Attributes): Value {
  const members = new Map<string, Value>();
  for (const [name, attribute] of attributes) members.set(name, memberValue(memberOf(json, name), attribute));
  return { type, content: members, marks: UNMARKED };
}

function memberOf(json: Json, name: string): Json {
  return typeof json === "object" && json !== null && Object.hasOwn(json, name)
    ? (json as Record<string, Json>)[name]
    : undefined;
}

function memberValue(json: Json, { type, block, attributes }: AttributeSchema): Value {
  if (!block) return typedValue(json, type);
  if (block === "single") {
    return json === undefined || json === null
      ? nullValue(type)
      : blockValue(json, type as ObjectType, attributes as Attributes);
  }
  const element = (type as CollectionType).element as ObjectType;
  const blocks = (Array.isArray(json) ? json : []).map((one) => blockValue(one, element, attributes as Attributes));
  return block === "list" ? listValue(blocks, element) : setValue(blocks, element);
}

/** JSON as a value of a type; null where it is none. */
export function typedValue(json: Json, type: Type): Value {
  if (json === undefined || json === null) return nullValue(type);
  switch (type.kind) {
    case "string":
      return typeof json === "object" ? nullValue(type) : stringValue(String(json));
    case "number":
      return typeof json === "number" || typeof json === "string" ? numberFrom(json, type) : nullValue(type);
    case "bool":
      return json === true || json === "true"
        ? boolValue(true)
        : json === false || json === "false"
          ? boolValue(false)
          : nullValue(type);
    case "list":
    case "set":
      return elementsValue(json, type);
    case "map":
      return mapOfJson(json, type.element);
    case "object":
      return objectOfJson(json, type);
    default:
      return nullValue(type);
  }
}

function numberFrom(json: number | string, type: Type): Value {
  const n: Num | undefined = Number.isSafeInteger(json) ? (json as number) : parseNumber(String(json));
  if (n !== undefined) return numberValue(n);
  return typeof json === "number" ? numberValue(fromDouble(json)) : nullValue(type);
}

function elementsValue(json: Json, type: CollectionType): Value {
  if (!Array.isArray(json)) return nullValue(type);
  const elements = json.map((one) => typedValue(one, type.element));
  return type.kind === "list" ? listValue(elements, type.element) : setValue(elements, type.element);
}

function mapOfJson(json: Json, element: Type): Value {
  const members = new Map<string, Value>();
  for (const [name, one] of Object.entries(json as object)) members.set(name, typedValue(one, element));
  return mapValue(members, element);
}

function objectOfJson(json: Json, type: ObjectType): Value {
  const members = new Map<string, Value>();
  for (const [name, one] of type.attributes) members.set(name, typedValue(memberOf(json, name), one));
  return { type, content: members, marks: UNMARKED };
}
