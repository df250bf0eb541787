import { compare, isWhole, type Num, safeInteger, shownNumber } from "../value/number";
import {
  type CollectionType,
  DYNAMIC,
  NUMBER,
  type ObjectType,
  STRING,
  type TupleType,
  type Type,
} from "../value/type";
import { typeName } from "../value/type-name";
import {
  isKnown,
  isMembers,
  type Members,
  numberValue,
  stringValue,
  UnknownContent,
  type Value,
  withMarks,
} from "../value/value";
import { throughCandidates } from "./candidates";
import { converted } from "./converted";
import { LanguageError } from "./error";
import type { TraversalStep } from "./syntax";
import { memberOfUnknown, unknownBecause } from "./unknowns";

/**
 * `value[key]`: the key is made to be a number for a list or tuple, a text for a map or object. As HCL's `hcl.Index`.
 *
 * @throws LanguageError for what has no such element.
 */
export function index(value: Value, key: Value): Value {
  const element = indexed(value, key);
  if (isKnown(value) && isKnown(key)) return element;
  return throughCandidates(element, [value, key], ([of, by]) => indexed(of as Value, by as Value));
}

/** `value.name`, as HCL's `hcl.GetAttr`. @throws LanguageError for what has no such attribute. */
export function attribute(value: Value, name: string): Value {
  const member = attributeOf(value, name);
  return isKnown(value) ? member : throughCandidates(member, [value], ([of]) => attributeOf(of as Value, name));
}

/**
 * The value at the end of constant steps, of which `brackets` tells those that were written in brackets.
 *
 * @throws LanguageError for what has no such element or attribute.
 */
export function walkSteps(value: Value, steps: readonly TraversalStep[], brackets: readonly boolean[]): Value {
  let at = value;
  for (const [i, step] of steps.entries()) {
    if (typeof step === "number") at = index(at, numberValue(step));
    else at = brackets[i] ? index(at, stringValue(step)) : attribute(at, step);
  }
  return at;
}

function indexed(value: Value, key: Value): Value {
  if (value.content === null) throw new LanguageError("language/index-null");
  if (key.content === null) throw new LanguageError("language/index-key-null");
  const { kind } = value.type;
  if (kind === "dynamic" || key.type.kind === "dynamic") return ofAnyType(value, key);
  if (kind === "list" || kind === "tuple") return elementOf(value, keyOfType(key, NUMBER));
  if (kind === "map") return ofMap(value, keyOfType(key, STRING));
  if (kind === "object") return ofObject(value, value.type, keyOfType(key, STRING), key.type.kind === "number");
  throw new LanguageError(kind === "set" ? "language/index-set" : "language/index-none", {
    type: typeName(value.type),
  });
}

/** What whoever made an unknown of any type can tell of its parts, or else anything. */
function ofAnyType(value: Value, key: Value): Value {
  const step = stepOf(key);
  if (value.content instanceof UnknownContent && step !== undefined)
    return withMarks(memberOfUnknown(value, DYNAMIC, step), value.marks);
  return withMarks(unknownBecause([value, key], DYNAMIC), value.marks);
}

function stepOf({ content }: Value): TraversalStep | undefined {
  if (typeof content === "string") return content;
  return typeof content === "number" && isWhole(content) ? content : undefined;
}

function keyOfType(key: Value, type: Type): Value {
  const suitable = converted(key, type);
  if (suitable) return suitable;
  throw new LanguageError("language/index-key", { expected: typeName(type), found: typeName(key.type) });
}

function elementOf(value: Value, key: Value): Value {
  const { content, type } = value;
  if (key.content instanceof UnknownContent) return unknownElement(value, key);
  const place = safeInteger(key.content as Num);
  if (content instanceof UnknownContent && type.kind === "list") return ofUnknownList(value, type.element, place);
  const elements = content instanceof UnknownContent ? (type as TupleType).elements : (content as readonly Value[]);
  const element = place === undefined ? undefined : elements[place];
  const marks = value.marks | key.marks;
  if (!element) throw missingElement(key, elements.length, marks);
  return withMarks(isValue(element) ? element : memberOfUnknown(value, element, place as number), marks);
}

function isValue(element: Value | Type): element is Value {
  return "content" in element;
}

function unknownElement(value: Value, key: Value): Value {
  const element = value.type.kind === "list" ? value.type.element : DYNAMIC;
  return withMarks(unknownBecause([key], element), value.marks);
}

function ofUnknownList(value: Value, element: Type, place: number | undefined): Value {
  if (place === undefined || place < 0) return withMarks(unknownBecause([value], element), value.marks);
  return withMarks(memberOfUnknown(value, element, place), value.marks);
}

/** HCL says no number where one of the two is marked: neither do we. */
function missingElement(key: Value, length: number, marks: number): LanguageError {
  const place = key.content as Num;
  if (!isWhole(place)) return new LanguageError("language/index-fraction");
  if (compare(place, 0) < 0) return new LanguageError("language/index-negative");
  if (marks !== 0) return new LanguageError("language/index-none-such");
  if (length === 0) return new LanguageError("language/index-empty");
  return new LanguageError("language/index-beyond", { index: shownNumber(place), length: String(length) });
}

function ofMap(value: Value, key: Value): Value {
  const { content, type } = value;
  const { element } = type as CollectionType;
  if (key.content instanceof UnknownContent) return withMarks(unknownBecause([key], element), value.marks);
  if (content instanceof UnknownContent)
    return withMarks(memberOfUnknown(value, element, key.content as string), value.marks);
  const member = (content as Members).get(key.content as string);
  if (!member) throw missingMember(key, value.marks | key.marks);
  return withMarks(member, value.marks | key.marks);
}

function ofObject(value: Value, type: ObjectType, key: Value, wasNumber: boolean): Value {
  if (key.content instanceof UnknownContent) return withMarks(unknownBecause([key], DYNAMIC), value.marks);
  const member = memberNamed(value, type, key.content as string);
  if (member) return member;
  if (wasNumber) throw new LanguageError("language/index-number");
  throw missingMember(key, value.marks | key.marks);
}

function missingMember(key: Value, marks: number): LanguageError {
  return marks === 0
    ? new LanguageError("language/index-missing", { key: key.content as string })
    : new LanguageError("language/index-none-such");
}

/** What whoever made an unknown object can tell counts more than its type. */
function memberNamed(value: Value, type: ObjectType, name: string): Value | undefined {
  const { content, marks } = value;
  if (content instanceof UnknownContent) {
    const attribute = type.attributes.get(name);
    return attribute && withMarks(memberOfUnknown(value, attribute, name), marks);
  }
  const member = (content as Members).get(name);
  return member && withMarks(member, marks);
}

function attributeOf(value: Value, name: string): Value {
  const { content, type, marks } = value;
  if (content === null) throw new LanguageError("language/attribute-null", { name });
  if (type.kind === "object") {
    const member = memberNamed(value, type, name);
    if (!member) throw new LanguageError("language/attribute-missing", { name });
    return member;
  }
  if (type.kind === "map") {
    if (content instanceof UnknownContent) return withMarks(memberOfUnknown(value, type.element, name), marks);
    const member = isMembers(content) ? content.get(name) : undefined;
    if (!member) throw new LanguageError("language/map-missing", { name });
    return withMarks(member, marks);
  }
  if (type.kind === "dynamic") return withMarks(memberOfUnknown(value, DYNAMIC, name), marks);
  throw noAttributes(type, name);
}

function noAttributes(type: Type, name: string): LanguageError {
  if ((type.kind === "list" || type.kind === "set") && type.element.kind === "object") {
    return new LanguageError(`language/attribute-${type.kind}`, { name });
  }
  return new LanguageError("language/attribute-none", { name, type: typeName(type) });
}
