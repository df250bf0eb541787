import { keysOf } from "./collection";
import { isInfinite, type Num, shownNumber, toDouble } from "./number";
import { isCollection, type Type } from "./type";
import { isMembers, UnknownContent, type Value } from "./value";

export type ReadonlyJson =
  | null
  | boolean
  | number
  | string
  | readonly ReadonlyJson[]
  | { readonly [name: string]: ReadonlyJson };

/**
 * A value as JSON: sets and tuples are arrays, maps and objects are objects with their names in order, numbers the nearest
 * double. Marks are left out.
 *
 * @throws RangeError for a value that is not wholly known.
 */
export function toJson(value: Value): ReadonlyJson {
  const { type, content } = known(value);
  if (type.kind === "number" && content !== null) return toDouble(content as Num);
  if (Array.isArray(content)) {
    const elements: ReadonlyJson[] = [];
    for (const element of content) elements.push(toJson(element));
    return elements;
  }
  if (!isMembers(content)) return content as ReadonlyJson;
  const members: [string, ReadonlyJson][] = [];
  for (const name of keysOf(value)) members.push([name, toJson(content.get(name) as Value)]);
  return Object.fromEntries(members);
}

/**
 * A value as Terraform's jsonencode writes it: all digits of its numbers, names in order, no spaces, `<`, `>` and `&` escaped as
 * Go does it.
 *
 * @throws RangeError for a value that is not wholly known, and for an infinite number.
 */
export function jsonText(value: Value): string {
  const { type, content } = known(value);
  if (content === null) return "null";
  if (type.kind === "string") return quoted(content as string);
  if (type.kind === "number") return digits(content as Num);
  let text = "";
  if (Array.isArray(content)) {
    for (const element of content) text += `${text && ","}${jsonText(element)}`;
    return `[${text}]`;
  }
  if (!isMembers(content)) return String(content);
  for (const name of keysOf(value)) text += `${text && ","}${quoted(name)}:${jsonText(content.get(name) as Value)}`;
  return `{${text}}`;
}

function known(value: Value): Value {
  if (value.content instanceof UnknownContent) throw new RangeError("a value that is not known has no JSON");
  return value;
}

function digits(n: Num): string {
  if (isInfinite(n)) throw new RangeError("an infinite number has no JSON");
  return shownNumber(n);
}

const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;

function quoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED_BY_GO, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** A type as Terraform writes it in JSON: `"string"`, `["list","string"]`, `["object",{"a":"string"},["a"]]`. */
export function typeJson(type: Type): ReadonlyJson {
  if (isCollection(type)) return [type.kind, typeJson(type.element)];
  if (type.kind === "tuple") {
    const elements: ReadonlyJson[] = [];
    for (const element of type.elements) elements.push(typeJson(element));
    return ["tuple", elements];
  }
  if (type.kind !== "object") return type.kind;
  const attributes: [string, ReadonlyJson][] = [];
  for (const name of [...type.attributes.keys()].sort())
    attributes.push([name, typeJson(type.attributes.get(name) as Type)]);
  const all = Object.fromEntries(attributes);
  return type.optional?.size ? ["object", all, [...type.optional].sort()] : ["object", all];
}
