import { elementsOf, listValue } from "../../value/collection";
import { DYNAMIC, NUMBER, type Type, tupleOf } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, tupleValue, type Value, withMarks } from "../../value/value";
import { badType, outOfRange } from "./bad-argument";
import { lengthsOf } from "./results";
import type { FunctionTable } from "./specification";
import { notNull, wholeNumber } from "./values";

export const SLICE: FunctionTable = {
  slice: {
    parameters: [
      { name: "list", type: DYNAMIC, allowMarked: true },
      { name: "start_index", type: NUMBER },
      { name: "end_index", type: NUMBER },
    ],
    type: typeOfSlice,
    refine: notNull,
    call: (args, type) => {
      const [list] = args as [Value];
      const { start, end } = boundsOf(args);
      const elements = elementsOf(list).slice(start, end);
      return withMarks(type.kind === "list" ? listValue(elements, type.element) : tupleValue(elements), list.marks);
    },
  },
};

function typeOfSlice(args: readonly Value[]): Type {
  const [{ type }] = args as [Value];
  if (type.kind === "list") {
    boundsOf(args);
    return type;
  }
  if (type.kind !== "tuple") throw badType("slice", "list", "list, tuple", typeName(type));
  const { start, end } = boundsOf(args);
  return start === undefined || end === undefined ? DYNAMIC : tupleOf(type.elements.slice(start, end));
}

interface Bounds {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The places between which a slice lies, as far as they are known. @throws LanguageError for those that cannot be. */
function boundsOf(args: readonly Value[]): Bounds {
  const [list, first, behind] = args as [Value, Value, Value];
  const length = isKnown(list) || list.type.kind === "tuple" ? lengthsOf(list).max : Number.MAX_SAFE_INTEGER;
  const start = isKnown(first) ? boundOf("start_index", first, length) : undefined;
  const end = isKnown(behind) ? boundOf("end_index", behind, length) : undefined;
  if (start !== undefined && end !== undefined && start > end) throw outOfRange("slice", "start_index", 0, end);
  return { start, end };
}

function boundOf(parameter: string, value: Value, length: number): number {
  const bound = wholeNumber("slice", parameter, value);
  if (bound < 0 || bound > length) throw outOfRange("slice", parameter, 0, length);
  return bound;
}
