import type { Missing } from "../../model/answer";
import type { Evaluator } from "../../model/evaluator";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { Resource } from "../../model/resource";
import type { AttributeSchema, Attributes } from "../../schema/attribute";
import { listValue } from "../../value/collection";
import { ConversionError, convert } from "../../value/convert";
import { setValue } from "../../value/set";
import type { CollectionType, ObjectType, Type } from "../../value/type";
import { isMembers, nullValue, UNMARKED, UnknownContent, unknownValue, type Value } from "../../value/value";

/** What a resource block says, as a value of its type. */
export interface WrittenConfig {
  readonly value: Value;
  /** Attributes that hold a value that Terraform has, and that is not known here. */
  readonly open: ReadonlyMap<string, Missing>;
}

/** Reads the block of a resource by its schema. Linear in what is written, and in the attributes of the schema. */
export function writtenConfig(
  resource: Resource,
  { type, attributes }: { readonly type: ObjectType; readonly attributes: Attributes },
  evaluator: Evaluator,
): WrittenConfig {
  const reader = new BlockReader(resource, evaluator);
  const members = new Map<string, Value>();
  const open = new Map<string, Missing>();
  for (const [name, attribute] of attributes) {
    const value = resource.dynamic.includes(name)
      ? unknownValue(attribute.type, { kind: "expression", subject: `dynamic ${name}` })
      : reader.member(resource.raw(name), attribute);
    const missing = missingIn(value);
    if (missing) open.set(name, missing);
    members.set(name, value);
  }
  return { value: { type, content: members, marks: UNMARKED }, open };
}

class BlockReader {
  constructor(
    private readonly resource: Resource,
    private readonly evaluator: Evaluator,
  ) {}

  member(raw: Json | undefined, attribute: AttributeSchema): Value {
    const { type, block } = attribute;
    if (!block) return raw === undefined || raw === null ? nullValue(type) : this.typed(raw, type);
    if (typeof raw === "string") return fromValue(this.evaluated(raw), attribute);
    const bodies = raw === undefined || raw === null ? [] : Array.isArray(raw) ? raw : [raw];
    if (block === "single")
      return bodies.length === 0 ? nullValue(type) : this.block(bodies[0] as Json, attribute, type);
    const element = (type as CollectionType).element;
    const blocks = bodies.map((one) => this.block(one, attribute, element));
    return collected(blocks, block, element);
  }

  private block(body: Json, attribute: AttributeSchema, type: Type): Value {
    if (!isObject(body)) return fromObject(this.evaluated(body), attribute.attributes as Attributes, type);
    const members = new Map<string, Value>();
    for (const [name, one] of attribute.attributes as Attributes)
      members.set(name, this.member((body as JsonObject)[name], one));
    return { type, content: members, marks: UNMARKED };
  }

  private evaluated(raw: Json): Value {
    return this.evaluator.valueOrUnknown(raw, { module: this.resource.module, resource: this.resource });
  }

  private typed(raw: Json, type: Type): Value {
    return converted(this.evaluated(raw), type);
  }
}

/** What is no value of the type is refused elsewhere; here nobody knows what it is. */
function converted(value: Value, type: Type): Value {
  try {
    return convert(value, type);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    return unknownValue(type, { kind: "expression", subject: "" });
  }
}

function collected(blocks: readonly Value[], kind: "list" | "set", element: Type): Value {
  return kind === "list" ? listValue(blocks, element) : setValue(blocks.map(withoutOrigin), element);
}

/** For Terraform, of which this is the plan, no two blocks of a set are the same as long as something in them is unknown. */
function withoutOrigin({ type, content, marks }: Value): Value {
  if (Array.isArray(content)) return { type, content: (content as readonly Value[]).map(withoutOrigin), marks };
  if (!isMembers(content)) return { type, content, marks };
  const members = new Map<string, Value>();
  for (const name of content.keys()) members.set(name, withoutOrigin(content.get(name) as Value));
  return { type, content: members, marks };
}

/** Blocks that an expression makes, as generated JSON has them. */
function fromValue(value: Value, attribute: AttributeSchema): Value {
  const { type, block } = attribute;
  const attributes = attribute.attributes as Attributes;
  if (value.content === null) return nullValue(type);
  if (value.content instanceof UnknownContent) return { ...value, type };
  if (block === "single") return fromObject(value, attributes, type);
  const element = (type as CollectionType).element;
  const bodies = Array.isArray(value.content) ? (value.content as readonly Value[]) : [value];
  return collected(
    bodies.map((one) => fromObject(one, attributes, element)),
    block ?? "list",
    element,
  );
}

function fromObject(value: Value, attributes: Attributes, type: Type): Value {
  const { content } = value;
  if (content instanceof UnknownContent) return { ...value, type };
  if (!isMembers(content)) return unknownValue(type, { kind: "expression", subject: "" });
  const members = new Map<string, Value>();
  for (const [name, attribute] of attributes) {
    const own = content.get(name) ?? nullValue(attribute.type);
    members.set(name, attribute.block ? fromValue(own, attribute) : converted(own, attribute.type));
  }
  return { type, content: members, marks: value.marks };
}

/** Why something in a value is not known here, and is to Terraform. */
function missingIn({ content }: Value): Missing | undefined {
  if (content instanceof UnknownContent)
    return content.reason.kind === "computed" ? undefined : (content.reason as Missing);
  if (typeof content !== "object" || content === null) return undefined;
  if (Array.isArray(content)) return first(content as readonly Value[]);
  return isMembers(content) ? first([...content.keys()].map((name) => content.get(name) as Value)) : undefined;
}

function first(values: readonly Value[]): Missing | undefined {
  for (const value of values) {
    const missing = missingIn(value);
    if (missing) return missing;
  }
  return undefined;
}

/**
 * A value where what Terraform knows and we do not is as it was before; in a place that there was not before, it stays
 * unknown. Elements of sets have no places: a set that holds such is the former one.
 */
export function asBefore(value: Value, before: Value | undefined): Value {
  const { type, content } = value;
  if (!missingIn(value)) return value;
  if (content instanceof UnknownContent || type.kind === "set") return before ?? value;
  if (Array.isArray(content)) {
    const former = Array.isArray(before?.content) ? (before.content as readonly Value[]) : [];
    return { ...value, content: (content as readonly Value[]).map((one, i) => asBefore(one, former[i])) };
  }
  if (!isMembers(content)) return value;
  const members = new Map<string, Value>();
  const former = before && isMembers(before.content) ? before.content : undefined;
  for (const name of content.keys()) members.set(name, asBefore(content.get(name) as Value, former?.get(name)));
  return { ...value, content: members };
}
