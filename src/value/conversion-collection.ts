import { elementsOf, keysOf, lengthOf, listValue } from "./collection";
import {
  bareNulls,
  commonElementType,
  conversionsTo,
  convertedElements,
  undetermined,
  unified,
} from "./conversion-elements";
import { ConversionError, type ValuePath } from "./conversion-error";
import type { Conversion, Rules } from "./conversion-rules";
import { firstUnknown } from "./inspect";
import { setValue } from "./set";
import {
  type CollectionType,
  DYNAMIC,
  hasDynamic,
  isCollection,
  listOf,
  mapOf,
  type ObjectType,
  sameType,
  type TupleType,
  type Type,
  withoutOptional,
} from "./type";
import type { UnknownContent } from "./value";
import { type Members, unknownValue, type Value, withMarks } from "./value";

/** Lists and sets of one another. A set of elements that are not known is a list of nobody knows how many. */
export function collectionToSequence(rules: Rules, from: CollectionType, to: CollectionType): Conversion | undefined {
  // The order of a list would be lost, and what stands in it twice.
  if (to.kind === "set" && from.kind === "list" && rules.safe) return undefined;
  const each = rules.between(from.element, to.element);
  if (!each) return undefined;
  return (value, path) => {
    if (to.kind === "list" && lengthOf(value) === undefined) return unknownList(value, from.element, to.element);
    const elements = convertedElements(value.content as readonly Value[], () => each, path);
    return sequence(to, bareNulls(elements), from.element, value, path);
  };
}

/**
 * Terraform says of its elements that they are of the type that they had (go-cty convert, conversionCollectionToList). Where
 * that is not so in the end, no more is said.
 */
function unknownList(value: Value, element: Type, wanted: Type): Value {
  const { reason } = firstUnknown(value) as UnknownContent;
  const { length } = elementsOf(value);
  const lasts = wanted.kind === "dynamic" || sameType(element, withoutOptional(wanted));
  const known = lasts ? { notNull: true, minLength: 1, maxLength: length } : {};
  return withMarks(unknownValue(listOf(element), reason, known), value.marks);
}

/** A list or a set of the elements of a tuple, whose types have to go together. */
export function tupleToSequence(rules: Rules, from: TupleType, to: CollectionType): Conversion | undefined {
  const types = from.elements;
  if (types.length === 0) return (value, path) => sequence(to, [], DYNAMIC, value, path);
  const isFound = to.element.kind === "dynamic" && hasDynamic(from);
  const element = to.element.kind === "dynamic" ? rules.unify(types) : to.element;
  if (!element || (element.kind === "dynamic" && types.some(({ kind }) => kind !== "dynamic"))) return undefined;
  const each = conversionsTo(rules, types, element);
  if (!each) return undefined;
  // What comes of a set may be of another type than what is wanted.
  const ofSets = comesOfSets(types, element);
  const differ = to.kind === "list" && (ofSets || hasDynamic(element));
  return (value, path) => {
    const parts = value.content as readonly Value[];
    const elements = convertedElements(isFound ? parts.map(undetermined) : parts, (i) => each(types[i] as Type), path);
    const bare = to.kind === "set" ? bareNulls(elements) : elements;
    const alike = differ ? unified(to.kind, elements, rules, path) : bare;
    return sequence({ kind: to.kind, element: ofSets ? typeOfAll(alike, path) : element }, alike, DYNAMIC, value, path);
  };
}

function comesOfSets(types: readonly Type[], element: Type): boolean {
  if (element.kind === "list") return types.some(({ kind }) => kind === "set");
  if (element.kind !== "object") return false;
  const lists = [...element.attributes].filter(([, { kind }]) => kind === "list");
  return lists.some(([name]) =>
    types.some((type) => type.kind === "object" && type.attributes.get(name)?.kind === "set"),
  );
}

/** @throws ConversionError if they are of different types */
function typeOfAll(elements: readonly Value[], path: ValuePath): Type {
  const [first, ...others] = elements as readonly [Value, ...Value[]];
  if (others.every(({ type }) => sameType(type, first.type))) return first.type;
  throw new ConversionError({ kind: "elements", of: "set" }, [...path]);
}

function sequence(
  { kind, element }: CollectionType,
  elements: readonly Value[],
  before: Type,
  value: Value,
  path: ValuePath,
): Value {
  const type = commonElementType(kind, element, elements, before, path);
  if (elements === value.content && sameType(value.type, { kind, element: type })) return value;
  return withMarks(kind === "set" ? setValue(elements, type) : listValue(elements, type), value.marks);
}

export function mapToMap(rules: Rules, from: CollectionType, to: CollectionType): Conversion | undefined {
  const each = rules.between(from.element, to.element);
  if (!each) return undefined;
  return (value, path) => {
    const names = keysOf(value);
    const elements = convertedElements(elementsOf(value), () => each, path, names);
    return mapOfElements(rules.safely, to.element, names, elements, from.element, value, path);
  };
}

/** A map of the attributes of an object, whose types have to go together. */
export function objectToMap(rules: Rules, from: ObjectType, to: CollectionType): Conversion | undefined {
  const types = from.attributes;
  if (types.size === 0) return (value, path) => mapOfElements(rules, to.element, [], [], DYNAMIC, value, path);
  const isFound = to.element.kind === "dynamic" && hasDynamic(from);
  const element = to.element.kind === "dynamic" ? rules.unify([...types.values()]) : to.element;
  const each = element && conversionsTo(rules, types.values(), element);
  if (!each) return undefined;
  const ofSets = comesOfSets([...types.values()], element);
  return (value, path) => {
    const names = keysOf(value);
    const members = value.content as Members;
    const all = names.map((name) => members.get(name) as Value);
    const elements = convertedElements(
      isFound ? all.map(undetermined) : all,
      (i) => each(types.get(names[i] as string) as Type),
      path,
      names,
    );
    if (!ofSets) return mapOfElements(rules, element, names, elements, DYNAMIC, value, path);
    const alike = unified("map", elements, rules, path, names);
    return mapOfElements(rules, typeOfAll(alike, path), names, alike, DYNAMIC, value, path);
  };
}

function mapOfElements(
  rules: Rules,
  constraint: Type,
  names: readonly string[],
  elements: readonly Value[],
  before: Type,
  value: Value,
  path: ValuePath,
): Value {
  const differ = hasDynamic(constraint) && (isCollection(constraint) || constraint.kind === "object");
  const alike = differ ? unified("map", elements, rules, path, names) : elements;
  const type = commonElementType("map", constraint, alike, before, path);
  const all = value.content as Members;
  if (sameType(value.type, mapOf(type)) && alike.every((element, i) => element === all.get(names[i] as string)))
    return value;
  const content = new Map<string, Value>();
  for (let i = 0; i < names.length; i++) {
    const element = alike[i] as Value;
    content.set(names[i] as string, element.type.kind === "dynamic" ? { ...element, type } : element);
  }
  return { type: mapOf(type), content, marks: value.marks };
}
