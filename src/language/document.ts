import { fromJson } from "../value/json";
import { normalizeText } from "../value/text";
import { DYNAMIC, type ObjectType, objectOf, type Type, tupleOf } from "../value/type";
import { isKnown, type Marks, stringValue, UNMARKED, type Value } from "../value/value";
import { LanguageError } from "./error";
import { evaluate } from "./evaluate";
import { isTypeOf, keyText } from "./evaluate/collections";
import { Failure } from "./evaluate/outcome";
import { isConstant, parseTemplate } from "./parser";
import type { Scope } from "./scope";
import { unknownBecause } from "./unknowns";

/**
 * What a value of the JSON notation is worth: strings are templates, keys of objects too; arrays are tuples. Linear, and as
 * cheap as reading it where there is nothing to evaluate.
 *
 * @throws LanguageError for what Terraform refuses for sure, with the text of the string in which it stands.
 */
export function evaluateJson(json: unknown, scope: Scope): Value {
  return valueOfJson(json, scope, undefined);
}

/** `like` is the type of the element before in an array: where this one has the same, it is the same object. */
function valueOfJson(json: unknown, scope: Scope, like: Type | undefined): Value {
  if (typeof json === "string") return valueOfText(json, scope);
  if (Array.isArray(json)) return valueOfArray(json, scope);
  return typeof json === "object" && json !== null ? valueOfObject(json, scope, like) : fromJson(json);
}

/** Letters are composed, and a byte order mark is left out, as everywhere in the language. */
function valueOfText(text: string, scope: Scope): Value {
  if (isConstant(text)) return stringValue(normalizeText(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text));
  try {
    return evaluate(parseTemplate(text), scope);
  } catch (error) {
    if (!(error instanceof LanguageError) || error.text !== undefined) throw error;
    throw new LanguageError(error.id, error.params, error.range, text);
  }
}

function valueOfArray(json: readonly unknown[], scope: Scope): Value {
  const elements: Value[] = [];
  const types: Type[] = [];
  for (const element of json) {
    const value = valueOfJson(element, scope, types.at(-1));
    elements.push(value);
    types.push(value.type);
  }
  return { type: tupleOf(types), content: elements, marks: UNMARKED };
}

function valueOfObject(json: object, scope: Scope, like: Type | undefined): Value {
  const members = new Map<string, Value>();
  let marks: Marks = UNMARKED;
  let unknown: Value | undefined;
  for (const [text, member] of Object.entries(json)) {
    const key = keyOf(text, scope);
    const value = valueOfJson(member, scope, undefined);
    marks |= key.marks;
    if (!isKnown(key)) unknown ??= key;
    else if (members.has(key.content as string)) throw new LanguageError("language/duplicate-key", {}, undefined, text);
    else members.set(key.content as string, value);
  }
  if (unknown) return unknownBecause([unknown], DYNAMIC);
  return { type: objectType(members, like), content: members, marks };
}

function keyOf(text: string, scope: Scope): Value {
  const value = valueOfText(text, scope);
  if (value.type.kind === "string" && value.content !== null) return value;
  const key = keyText(value, { start: 0, end: text.length });
  if (key instanceof Failure) throw new LanguageError(key.error.id, key.error.params, key.error.range, text);
  return key;
}

function objectType(members: ReadonlyMap<string, Value>, like: Type | undefined): ObjectType {
  if (like?.kind === "object" && isTypeOf(like, members)) return like;
  return objectOf(new Map([...members].map(([name, { type }]) => [name, type])));
}
