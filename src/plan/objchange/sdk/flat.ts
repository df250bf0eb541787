import { listValue, mapValue } from "../../../value/collection";
import { numberText, parseNumber } from "../../../value/number";
import { setValue } from "../../../value/set";
import type { CollectionType, ObjectType, Type } from "../../../value/type";
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
} from "../../../value/value";
import { UNKNOWN_TEXT } from "./go-text";
import { Keys } from "./keys";

/*
 * Values as flat attributes and back (internal/configs/hcl2shim/flatmap.go).
 */

export function flattened(value: Value): Map<string, string> {
  const flat = new Map<string, string>();
  flatten(value, "", flat);
  return flat;
}

function flatten({ type, content }: Value, key: string, flat: Map<string, string>): void {
  if (content === null) return;
  const prefix = key === "" ? "" : `${key}.`;
  if (content instanceof UnknownContent) {
    if (type.kind === "object") {
      for (const [name, one] of type.attributes) flatten(unknownValue(one, content.reason), prefix + name, flat);
    } else flat.set(countKey(type, key), UNKNOWN_TEXT);
  } else if (Array.isArray(content)) {
    for (const [i, element] of content.entries()) flatten(element as Value, `${prefix}${i}`, flat);
    flat.set(`${prefix}#`, String(content.length));
  } else if (isMembers(content)) {
    for (const name of content.keys()) flatten(content.get(name) as Value, prefix + name, flat);
    if (type.kind === "map") flat.set(`${prefix}%`, String(content.size));
  } else flat.set(key, textOf(content as string | boolean | number));
}

function countKey({ kind }: Type, key: string): string {
  if (kind === "map") return `${key}.%`;
  return kind === "list" || kind === "set" || kind === "tuple" ? `${key}.#` : key;
}

function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return typeof content === "boolean" ? String(content) : numberText(content as number);
}

/**
 * The object of a type that flat attributes make. What is not known gets the reason of its key.
 *
 * @throws Error for a text that is no value of the type
 */
export function unflattened(flat: ReadonlyMap<string, string>, type: ObjectType): Value {
  return new Unflattening(flat).object("", type);
}

const REASON = { kind: "computed", subject: "" };

class Unflattening {
  private readonly keys: Keys<string>;

  constructor(private readonly flat: ReadonlyMap<string, string>) {
    this.keys = new Keys(flat);
  }

  object(prefix: string, type: ObjectType): Value {
    const members = new Map<string, Value>();
    for (const [name, one] of type.attributes) members.set(name, this.value(prefix + name, one));
    return { type, content: members, marks: UNMARKED };
  }

  private value(key: string, type: Type): Value {
    switch (type.kind) {
      case "object":
        return this.object(`${key}.`, type);
      case "list":
      case "set":
      case "map":
        return this.collection(key, type);
      default:
        return this.primitive(key, type);
    }
  }

  private primitive(key: string, type: Type): Value {
    const text = this.flat.get(key);
    if (text === undefined) return nullValue(type);
    if (text === UNKNOWN_TEXT) return unknownValue(type, REASON);
    if (type.kind === "number") return numberOf(text, key);
    return type.kind === "bool" ? boolOf(text, key) : stringValue(text);
  }

  private collection(key: string, type: CollectionType): Value {
    const count = this.flat.get(`${key}.${type.kind === "map" ? "%" : "#"}`);
    if (this.flat.get(key) === UNKNOWN_TEXT || count === UNKNOWN_TEXT) return unknownValue(type, REASON);
    if (count === undefined) return nullValue(type);
    if (type.kind === "map") return this.map(`${key}.`, type.element);
    return type.kind === "list" ? this.list(`${key}.`, type.element, count) : this.set(`${key}.`, type.element, count);
  }

  private map(prefix: string, element: Type): Value {
    const members = new Map<string, Value>();
    for (const [key] of this.keys.below(prefix)) {
      const name = key.slice(prefix.length);
      if (name !== "%") members.set(name, this.value(key, element));
    }
    return mapValue(members, element);
  }

  private list(prefix: string, element: Type, count: string): Value {
    const elements: Value[] = [];
    for (let i = 0; i < Number(count); i++) elements.push(this.value(`${prefix}${i}`, element));
    return listValue(elements, element);
  }

  private set(prefix: string, element: Type, count: string): Value {
    const codes = new Set<string>();
    for (const [key] of this.keys.below(prefix)) {
      if (key === `${prefix}#`) continue;
      codes.add(key.slice(prefix.length).split(".", 1)[0] as string);
    }
    const elements = [...codes].map((code) => this.value(prefix + code, element));
    // A single element of which nothing is set leaves no trace but the count.
    if (elements.length === 0 && count === "1") elements.push(this.value(`${prefix}0`, element));
    return setValue(elements, element);
  }
}

function numberOf(text: string, key: string): Value {
  const n = parseNumber(text);
  if (n === undefined) throw new Error(`${key}: ${JSON.stringify(text)} is no number`);
  return numberValue(n);
}

function boolOf(text: string, key: string): Value {
  if (text === "true" || text === "1") return boolValue(true);
  if (text === "false" || text === "0") return boolValue(false);
  throw new Error(`${key}: ${JSON.stringify(text)} is no bool`);
}
