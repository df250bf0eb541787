import { ConversionError, convert } from "../../value/convert";
import { DYNAMIC, STRING, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, isMembers, UnknownContent, type Value, withMarks } from "../../value/value";
import { LanguageError } from "../error";
import { memberOfUnknown, unknownBecause } from "../unknowns";
import { badType } from "./bad-argument";
import { notFound, typesDiffer } from "./refusals";
import type { FunctionTable } from "./specification";
import { stringOf } from "./values";

export const LOOKUP: FunctionTable = {
  lookup: {
    parameters: [
      { name: "inputMap", type: DYNAMIC, allowUnknown: true, allowDynamic: true, allowMarked: true },
      { name: "key", type: STRING, allowUnknown: true, allowMarked: true },
    ],
    variadic: {
      name: "default",
      type: DYNAMIC,
      allowUnknown: true,
      allowDynamic: true,
      allowNull: true,
      allowMarked: true,
    },
    type: typeOfLookup,
    call: lookup,
  },
};

function typeOfLookup(args: readonly Value[]): Type {
  const [map, key, fallback] = args as [Value, Value, Value?];
  if (args.length > 3) {
    throw new LanguageError("language/arguments-many", {
      function: "lookup",
      expected: "3",
      given: String(args.length),
    });
  }
  if (map.type.kind === "map") {
    if (fallback) ofElementType(fallback, map.type.element);
    return map.type.element;
  }
  if (map.type.kind === "dynamic") return DYNAMIC;
  if (map.type.kind !== "object") throw badType("lookup", "inputMap", "map", typeName(map.type));
  if (!isKnown(key)) return DYNAMIC;
  const type = map.type.attributes.get(stringOf(key)) ?? fallback?.type;
  if (!type) throw notFound("lookup", "key");
  return type;
}

function ofElementType(fallback: Value, type: Type): Value {
  try {
    return convert(fallback, type);
  } catch (error) {
    if (error instanceof ConversionError) throw typesDiffer("lookup", "default");
    throw error;
  }
}

/** The marks of the map and of the key go to the result, those of the default only where it is taken. */
function lookup(args: readonly Value[], type: Type): Value {
  const [map, key, fallback] = args as [Value, Value, Value?];
  const marks = map.marks | key.marks;
  const found = isKnown(key) ? memberNamed(map, stringOf(key), type, fallback) : undefined;
  if (found) return withMarks(found, marks);
  // Of what has no type yet, Terraform asks nothing at all, not even for marks.
  if (map.type.kind === "dynamic") return unknownBecause([map], type);
  if (!isKnown(map) || !isKnown(key)) return withMarks(unknownBecause([map, key], type), marks);
  if (!fallback) throw notFound("lookup", "key");
  return withMarks(map.type.kind === "map" ? ofElementType(fallback, type) : fallback, marks);
}

/** Also of a map that is unknown as a whole, if the member is there in any case. */
function memberNamed(map: Value, name: string, type: Type, fallback: Value | undefined): Value | undefined {
  const { content } = map;
  if (!(content instanceof UnknownContent)) return isMembers(content) ? content.get(name) : undefined;
  const isThere = map.type.kind === "object" ? map.type.attributes.has(name) : map.type.kind === "map" && !fallback;
  return isThere ? memberOfUnknown(map, type, name) : content.member?.(name);
}
