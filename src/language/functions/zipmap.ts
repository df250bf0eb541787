import { elementsOf, mapValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { DYNAMIC, listOf, mapOf, objectOf, STRING, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isNull, objectValue, type Value, withMarks } from "../../value/value";
import { badType, nullElement } from "./bad-argument";
import { lengthsDiffer } from "./refusals";
import { lengthsOf, notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull, stringOf } from "./values";

export const ZIPMAP: FunctionTable = {
  zipmap: {
    parameters: [
      { name: "keys", type: listOf(STRING), allowMarked: true },
      { name: "values", type: DYNAMIC, allowMarked: true },
    ],
    type: typeOfZipmap,
    refine: notNull,
    call: zipmap,
  },
};

/** Values of a list make a map, those of a tuple an object. */
function typeOfZipmap(args: readonly Value[]): Type {
  const [keys, { type }] = args as [Value, Value];
  if (type.kind === "list") return mapOf(type.element);
  if (type.kind !== "tuple") throw badType("zipmap", "values", "list, tuple", typeName(type));
  if (!isWhollyKnown(keys)) return DYNAMIC;
  const names = namesOf(keys);
  if (names.length !== type.elements.length) throw lengthsDiffer("zipmap", "keys", "values");
  return objectOf(new Map(names.map((name, i) => [name, type.elements[i] as Type])));
}

function namesOf(keys: Value): readonly string[] {
  const elements = elementsOf(keys);
  const missing = elements.findIndex(isNull);
  if (missing >= 0) throw nullElement("zipmap", "keys", missing);
  return elements.map(stringOf);
}

/** Keys cannot have marks of their own: they go to the whole. Of equal keys the last counts. */
function zipmap(args: readonly Value[], type: Type): Value {
  const [keys, values] = args as [Value, Value];
  const marks = keys.marks | values.marks;
  if (!isWhollyKnown(keys)) {
    const { max } = lengthsOf(keys);
    return withMarks(notYet(type, [keys], { minLength: Math.min(1, max), maxLength: max }), marks);
  }
  const [names, elements] = [namesOf(keys), elementsOf(values)];
  if (names.length !== elements.length) throw lengthsDiffer("zipmap", "keys", "values");
  const members = new Map(names.map((name, i) => [name, elements[i] as Value]));
  const ofKeys = elementsOf(keys).reduce((all, key) => all | key.marks, marks);
  return withMarks(type.kind === "map" ? mapValue(members, type.element) : objectValue(members), ofKeys);
}
