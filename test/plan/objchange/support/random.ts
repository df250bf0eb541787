import { elementTypeOf } from "../../../../src/plan/objchange/proposed";
import type { AttributeSchema, Attributes } from "../../../../src/schema/attribute";
import type { TypeSchema } from "../../../../src/schema/type-schema";
import { listValue, mapValue } from "../../../../src/value/collection";
import { setValue } from "../../../../src/value/set";
import type { ObjectType, Type } from "../../../../src/value/type";
import {
  boolValue,
  isMembers,
  nullValue,
  numberValue,
  stringValue,
  UNMARKED,
  UnknownContent,
  unknownValue,
  type Value,
} from "../../../../src/value/value";

/** Random values of a schema, the same for the same seed. */
export class Random {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed + 1;
  }

  /** A number from 0 on, below 1 (mulberry32). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)] as T;
  }

  /** What somebody may write: what is required, some of what is optional, and now and then something unknown. */
  config({ type, attributes }: TypeSchema, unknown = 0.05): Value {
    return this.block(type, attributes, (one) => this.written(one, unknown));
  }

  /** What may stand in a state: everything, with some nulls. */
  state({ type, attributes }: TypeSchema, nulls = 0.15): Value {
    const made = this.block(type, attributes, (one) => this.kept(one, nulls));
    return withMember(made, "id", stringValue("id-1"));
  }

  /** A configuration that agrees with a state in most attributes. */
  similar(config: Value, state: Value, attributes: Attributes, share = 0.8): Value {
    let result = config;
    for (const [name, { mode }] of attributes) {
      if (mode === "computed" || name === "id" || !this.chance(share)) continue;
      const own = isMembers(state.content) ? state.content.get(name) : undefined;
      if (own) result = withMember(result, name, own);
    }
    return result;
  }

  private block(type: ObjectType, attributes: Attributes, make: (one: AttributeSchema) => Value): Value {
    const members = new Map<string, Value>();
    for (const [name, attribute] of attributes) members.set(name, make(attribute));
    return { type, content: members, marks: UNMARKED };
  }

  private written(attribute: AttributeSchema, unknown: number): Value {
    const { type, mode, block, name } = attribute;
    if (mode === "computed" || name === "id") return nullValue(type);
    if (block) return this.blocks(attribute, mode === "required" ? 1 : 0, (one) => this.written(one, unknown));
    if (mode !== "required" && this.chance(0.5)) return nullValue(type);
    return this.chance(unknown)
      ? unknownValue(type, { kind: "computed", subject: name })
      : this.value(type, unknown / 3);
  }

  private kept(attribute: AttributeSchema, nulls: number): Value {
    if (attribute.block) return this.blocks(attribute, 0, (one) => this.kept(one, nulls));
    return this.chance(nulls) ? nullValue(attribute.type) : this.value(attribute.type, 0);
  }

  private blocks(attribute: AttributeSchema, least: number, make: (one: AttributeSchema) => Value): Value {
    const { type, block, attributes, maxItems = 3 } = attribute;
    if (block === "single") return nullValue(type);
    const element = elementTypeOf({ type } as Value) as ObjectType;
    const length = Math.max(least, Math.min(maxItems, Math.floor(this.next() * 3)));
    const elements = Array.from({ length }, () => this.block(element, attributes as Attributes, make));
    return block === "list" ? listValue(elements, element) : setValue(elements, element);
  }

  value(type: Type, unknown: number): Value {
    if (this.chance(unknown)) return unknownValue(type, { kind: "computed", subject: "x" });
    switch (type.kind) {
      case "number":
        return numberValue(this.pick([0, 1, 2, 40]));
      case "bool":
        return boolValue(this.chance(0.5));
      case "list":
      case "set":
        return this.collection(type, unknown);
      case "map": {
        const names = ["a", "b.c", "d"].filter(() => this.chance(0.5));
        return mapValue(new Map(names.map((name) => [name, this.value(type.element, unknown)])), type.element);
      }
      case "object": {
        const members = [...type.attributes].map(([name, one]) => [name, this.value(one, unknown)] as const);
        return { type, content: new Map(members), marks: UNMARKED };
      }
      default:
        return stringValue(this.pick(["", "aa", "bb", "PrePaid", "true", "1", "a, b", '{"x": 1}']));
    }
  }

  private collection(type: Extract<Type, { kind: "list" | "set" | "map" }>, unknown: number): Value {
    const elements = Array.from({ length: Math.floor(this.next() * 4) }, () => this.value(type.element, unknown));
    return type.kind === "list" ? listValue(elements, type.element) : setValue(elements, type.element);
  }
}

export function withMember(value: Value, name: string, member: Value): Value {
  const members = new Map(value.content as ReadonlyMap<string, Value>);
  return { ...value, content: members.set(name, member) };
}

/** A plan after its apply: what was not known has a value. */
export function settled(value: Value, random: Random): Value {
  return { ...settledContent(value, random), marks: value.marks };
}

function settledContent(value: Value, random: Random): Value {
  const { type, content } = value;
  if (content instanceof UnknownContent) return random.value(type, 0);
  if (type.kind === "list" || type.kind === "set") {
    if (!Array.isArray(content)) return value;
    const elements = (content as readonly Value[]).map((one) => settled(one, random));
    return type.kind === "list" ? listValue(elements, type.element) : setValue(elements, type.element);
  }
  if (!isMembers(content)) return value;
  const members = new Map<string, Value>();
  for (const name of content.keys()) members.set(name, settled(content.get(name) as Value, random));
  return { ...value, content: members };
}
