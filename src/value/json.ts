import { parseNumber } from "./number";
import { normalizeText } from "./text";
import { type Type, tupleOf } from "./type";
import { boolValue, nullValue, numberValue, objectValue, stringValue, UNMARKED, type Value } from "./value";

export { jsonText, type ReadonlyJson, toJson, typeJson } from "./to-json";

const NULL = nullValue();
const EMPTY_TUPLE = tupleOf([]);

/**
 * The value of JSON: arrays are tuples, objects are objects, numbers are the decimals that they are written as (0.1 is a
 * tenth). Members that are `undefined` are left out. Linear: elements that look alike share one type.
 */
export function fromJson(json: unknown): Value {
  return read(json, undefined, stringValue);
}

/** Digits or an exponent that a double may not keep. */
const LONG_NUMBER = /[\d.]{16}|[eE][+-]?\d{3}/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** The last letter that there is, in front of numbers that are read as texts. */
const SIGN = "\u{10ffff}";

/** The value of a text of JSON, with all digits of its numbers. @throws SyntaxError */
export function fromJsonText(text: string): Value {
  const json: unknown = JSON.parse(text);
  if (!LONG_NUMBER.test(text) || /\u{10ffff}|\\udbff\\udfff/iu.test(text)) return fromJson(json);
  const signed = text.replace(STRING_OR_NUMBER, (part) => (part.startsWith('"') ? part : `"${SIGN}${part}"`));
  return read(JSON.parse(signed), undefined, (part) => {
    const digits = part.startsWith(SIGN) ? parseNumber(part.slice(SIGN.length)) : undefined;
    return digits === undefined ? stringValue(part) : numberValue(digits);
  });
}

/** The type that `fromJson` gives. */
export function typeOfJson(json: unknown): Type {
  return fromJson(json).type;
}

/** What becomes of a text. */
type Text = (text: string) => Value;

/** `like`: the type of the value before it, which is used again if this one has the same. */
function read(json: unknown, like: Type | undefined, text: Text): Value {
  switch (typeof json) {
    case "string":
      return text(json);
    case "number":
      return numberValue(Number.isSafeInteger(json) ? json : (parseNumber(String(json)) ?? json));
    case "boolean":
      return boolValue(json);
    default:
      if (Array.isArray(json)) return tupleOfJson(json, like, text);
      return typeof json === "object" && json !== null ? objectOfJson(json, like, text) : NULL;
  }
}

function tupleOfJson(json: readonly unknown[], like: Type | undefined, text: Text): Value {
  const content: Value[] = [];
  const types = like?.kind === "tuple" && like.elements.length === json.length ? like.elements : undefined;
  let same = types !== undefined;
  let before: Type | undefined;
  for (let i = 0; i < json.length; i++) {
    const element = read(json[i], types?.[i] ?? before, text);
    content.push(element);
    before = element.type;
    same &&= before === types?.[i];
  }
  if (like && same) return { type: like, content, marks: UNMARKED };
  const type = content.length === 0 ? EMPTY_TUPLE : tupleOf(content.map((element) => element.type));
  return { type, content, marks: UNMARKED };
}

function objectOfJson(json: object, like: Type | undefined, text: Text): Value {
  const content = new Map<string, Value>();
  const types = like?.kind === "object" ? like.attributes : undefined;
  let same = true;
  for (const [name, member] of Object.entries(json)) {
    if (member === undefined) continue;
    const key = normalizeText(name);
    const type = types?.get(key);
    const value = read(member, type, text);
    content.set(key, value);
    same &&= value.type === type;
  }
  if (like && same && types?.size === content.size) return { type: like, content, marks: UNMARKED };
  return objectValue(content);
}
