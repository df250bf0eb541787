import { typedValue } from "../../../../src/plan/objchange/prior";
import type { AttributeSchema, Attributes } from "../../../../src/schema/attribute";
import type { TypeSchema } from "../../../../src/schema/type-schema";
import { listValue, mapValue } from "../../../../src/value/collection";
import { setValue } from "../../../../src/value/set";
import type { CollectionType, ObjectType, Type } from "../../../../src/value/type";
import { nullValue, UNMARKED, unknownValue, type Value } from "../../../../src/value/value";

/** The body of a resource in JSON notation as a value of its type; what holds a template is not known. */
export function configValue(body: unknown, { type, attributes }: TypeSchema): Value {
  return blockOf(body, type, attributes);
}

function blockOf(body: unknown, type: ObjectType, attributes: Attributes): Value {
  const members = new Map<string, Value>();
  for (const [name, attribute] of attributes) {
    members.set(name, memberOf((body as Record<string, unknown>)[name], attribute));
  }
  return { type, content: members, marks: UNMARKED };
}

function memberOf(json: unknown, { type, block, attributes }: AttributeSchema): Value {
  if (!block) return attributeOf(json, type);
  if (block === "single") {
    return json === undefined ? nullValue(type) : blockOf(json, type as ObjectType, attributes as Attributes);
  }
  const element = (type as CollectionType).element as ObjectType;
  const bodies = json === undefined || json === null ? [] : Array.isArray(json) ? json : [json];
  const blocks = bodies.map((one) => blockOf(one, element, attributes as Attributes));
  return block === "list" ? listValue(blocks, element) : setValue(blocks, element);
}

function attributeOf(json: unknown, type: Type): Value {
  if (typeof json === "string" && json.includes("${")) {
    return unknownValue(type, { kind: "computed", subject: json }, { notNull: true });
  }
  if (json !== null && typeof json === "object") {
    if (type.kind === "list" || type.kind === "set") {
      const elements = (json as unknown[]).map((one) => attributeOf(one, type.element));
      return type.kind === "list" ? listValue(elements, type.element) : setValue(elements, type.element);
    }
    if (type.kind === "map") {
      const members = Object.entries(json).map(([name, one]) => [name, attributeOf(one, type.element)] as const);
      return mapValue(new Map(members), type.element);
    }
  }
  return typedValue(json, type);
}
