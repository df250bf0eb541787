import { fromJson } from "../value/json";
import { normalizeText } from "../value/text";
import { DYNAMIC, type ObjectType, objectOf, type TupleType, type Type, tupleOf } from "../value/type";
import { type Marks, stringValue, UNMARKED, type Value, withMarks } from "../value/value";
import { LanguageError } from "./error";
import { evaluate } from "./evaluate";
import { isTypeOf, keyText } from "./evaluate/collections";
import { guarded } from "./evaluate/guarded";
import { Failure } from "./evaluate/outcome";
import { isConstant, parseTemplate } from "./parser";
import type { Scope } from "./scope";
import { isNotEvaluated, limited, unknownBecause } from "./unknowns";

/**
 * What a value of the JSON notation is worth: strings are templates, keys of objects too; arrays are tuples. Linear, and as
 * cheap as reading it where there is nothing to evaluate.
 *
 * @throws LanguageError for what Terraform refuses for sure, with the text of the string in which it stands.
 */
export function evaluateJson(json: unknown, scope: Scope): Value {
  return guarded(() => valueOfJson(json, scope, undefined));
}

/** `like` is the type of what stood in this place before: where this has the same, it is the same object. */
function valueOfJson(json: unknown, scope: Scope, like: Type | undefined): Value {
  if (typeof json === "string") return valueOfText(json, scope);
  if (Array.isArray(json)) return valueOfArray(json, scope, like);
  return typeof json === "object" && json !== null ? valueOfObject(json, scope, like) : fromJson(json);
}

function valueOfText(text: string, scope: Scope): Value {
  if (isConstant(text)) return stringValue(plainText(text));
  return inText(text, () => evaluate(parseTemplate(text), scope));
}

/** Letters are composed, and a byte order mark is left out, as everywhere in the language. */
function plainText(text: string): string {
  return normalizeText(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

/** What is wrong is told with the text in which it is. */
function inText<T>(text: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof LanguageError) || error.text !== undefined) throw error;
    throw new LanguageError(error.id, error.params, error.range, text);
  }
}

function valueOfArray(json: readonly unknown[], scope: Scope, like: Type | undefined): Value {
  const before = like?.kind === "tuple" ? like.elements : [];
  const elements: Value[] = [];
  let last: Type | undefined;
  for (const [i, element] of json.entries()) {
    const value = valueOfJson(element, scope, before[i] ?? last);
    elements.push(value);
    last = value.type;
  }
  return limited({ type: tupleType(elements, like), content: elements, marks: UNMARKED });
}

function tupleType(elements: readonly Value[], like: Type | undefined): TupleType {
  const same = like?.kind === "tuple" && like.elements.length === elements.length;
  if (same && elements.every(({ type }, i) => type === like.elements[i])) return like;
  return tupleOf(elements.map(({ type }) => type));
}

function valueOfObject(json: object, scope: Scope, like: Type | undefined): Value {
  const before = like?.kind === "object" ? like : undefined;
  const members = new Map<string, Value>();
  let marks: Marks = UNMARKED;
  let unknown: Value | undefined;
  for (const [text, member] of Object.entries(json)) {
    const key = isConstant(text) ? plainText(text) : evaluatedKey(text, scope);
    const value = valueOfJson(member, scope, typeof key === "string" ? before?.attributes.get(key) : undefined);
    const name = typeof key === "string" ? key : key.content;
    if (typeof key !== "string") marks |= key.marks;
    if (typeof name !== "string") unknown ??= key as Value;
    else if (members.has(name)) throw new LanguageError("language/duplicate-key", {}, undefined, text);
    else members.set(name, value);
  }
  if (unknown) return withMarks(unknownBecause([unknown], DYNAMIC), isNotEvaluated(unknown) ? marks : UNMARKED);
  const type = before && isTypeOf(before, members) ? before : typeOfMembers(members);
  return limited({ type, content: members, marks });
}

function evaluatedKey(text: string, scope: Scope): Value {
  return inText(text, () => {
    const key = keyText(evaluate(parseTemplate(text), scope), { start: 0, end: text.length });
    if (key instanceof Failure) throw key.error;
    return key;
  });
}

function typeOfMembers(members: ReadonlyMap<string, Value>): ObjectType {
  return objectOf(new Map([...members].map(([name, { type }]) => [name, type])));
}
