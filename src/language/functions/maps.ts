import { elementsOf, keysOf, listValue } from "../../value/collection";
import { DYNAMIC, listOf, STRING, type Type, tupleOf } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, stringValue, tupleValue, type Value, withMarks } from "../../value/value";
import { badType } from "./bad-argument";
import { lengthsOf, notYet, refinedBy } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const MAPS: FunctionTable = {
  keys: {
    parameters: [{ name: "inputMap", type: DYNAMIC, allowUnknown: true, allowMarked: true }],
    type: (args) => {
      const [{ type }] = args as [Value];
      if (type.kind === "map") return listOf(STRING);
      if (type.kind === "object") return tupleOf(Array.from(type.attributes, () => STRING));
      throw badType("keys", "inputMap", "map, object", typeName(type));
    },
    refine: notNull,
    call: keys,
  },
  values: {
    parameters: [{ name: "mapping", type: DYNAMIC, allowMarked: true }],
    type: (args) => {
      const [value] = args as [Value];
      const { type } = value;
      if (type.kind === "map") return listOf(type.element);
      if (type.kind === "object") return tupleOf(keysOf(value).map((name) => type.attributes.get(name) as Type));
      throw badType("values", "mapping", "map, object", typeName(type));
    },
    refine: notNull,
    call: (args, type) => {
      const [mapping] = args as [Value];
      const values = elementsOf(mapping);
      return withMarks(type.kind === "list" ? listValue(values, type.element) : tupleValue(values), mapping.marks);
    },
  },
};

/** In order. Those of an object are in its type, so that an unknown one has them, too. */
function keys(args: readonly Value[], type: Type): Value {
  const [map] = args as [Value];
  if (type.kind === "list" && !isKnown(map))
    return withMarks(notYet(type, [map], refinedBy(lengthsOf(map))), map.marks);
  const names = keysOf(map).map(stringValue);
  return withMarks(type.kind === "list" ? listValue(names, STRING) : tupleValue(names), map.marks);
}
