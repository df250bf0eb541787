import { elementsOf, keysOf, lengthOf, mapValue } from "../../value/collection";
import { type CollectionType, DYNAMIC, objectOf, sameType, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import {
  isKnown,
  isMembers,
  isNull,
  objectValue,
  UNMARKED,
  UnknownContent,
  type Value,
  withMarks,
} from "../../value/value";
import { reasonOf } from "../unknowns";
import { badType } from "./bad-argument";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const MERGE: FunctionTable = {
  merge: {
    parameters: [],
    variadic: {
      name: "maps",
      type: DYNAMIC,
      allowUnknown: true,
      allowDynamic: true,
      allowNull: true,
      allowMarked: true,
    },
    type: typeOfMerge,
    refine: notNull,
    call: merge,
  },
};

const NO_ATTRIBUTES = objectOf(new Map());

/** Arguments of one type make a value of it, others an object with the attributes of all. */
function typeOfMerge(args: readonly Value[]): Type {
  const types: Type[] = [];
  for (const arg of args) {
    const type = typeOf(arg);
    if (type.kind === "dynamic") return DYNAMIC;
    types.push(type);
  }
  const [first = NO_ATTRIBUTES, ...others] = types;
  if (others.every((type) => sameType(type, first))) return first;
  const attributes = new Map<string, Type>();
  for (const [i, type] of types.entries()) {
    const arg = args[i] as Value;
    if (type.kind === "object") for (const [name, attribute] of type.attributes) attributes.set(name, attribute);
    else if (!isKnown(arg)) return DYNAMIC;
    else for (const name of keysOf(arg)) attributes.set(name, (type as CollectionType).element);
  }
  return objectOf(attributes);
}

/** A null object has no attributes. @throws LanguageError */
function typeOf({ type, content }: Value): Type {
  if (type.kind === "object") return content === null ? NO_ATTRIBUTES : type;
  if (type.kind === "map" || type.kind === "dynamic") return type;
  throw badType("merge", "maps", "map, object", typeName(type));
}

function merge(args: readonly Value[], type: Type): Value {
  if (!args.every(isKnown)) return mergedInPart(args, type);
  const members = new Map<string, Value>();
  let marks = UNMARKED;
  for (const arg of args) {
    if (isNull(arg)) continue;
    // Behind one of no type, which decides that the result has none, this one has not been looked at: nor is it when empty.
    marks |= arg.marks;
    if (lengthOf(arg) === 0) continue;
    typeOf(arg);
    const values = elementsOf(arg);
    for (const [i, name] of keysOf(arg).entries()) members.set(name, values[i] as Value);
  }
  return withMarks(type.kind === "map" ? mapValue(members, type.element) : objectValue(members), marks);
}

/**
 * One of the arguments is not known: neither are the keys, but what stands in one behind it is there in the end. In Terraform
 * the marks of all arguments go lost meanwhile, those of what is told here do not.
 */
function mergedInPart(args: readonly Value[], type: Type): Value {
  const backwards = args.filter((arg) => !isNull(arg)).reverse();
  const member = (name: string | number): Value | undefined => {
    for (const { content, marks } of backwards) {
      const told = isMembers(content) ? content.get(String(name)) : (content as UnknownContent).member?.(name);
      if (told) return withMarks(told, marks);
      if (content instanceof UnknownContent) return undefined;
    }
    return undefined;
  };
  const refinements = type.kind === "dynamic" ? {} : { notNull: true };
  return { type, content: new UnknownContent(reasonOf(args), refinements, member), marks: UNMARKED };
}
