import { elementsOf, listValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { compareText } from "../../value/text";
import { type CollectionType, DYNAMIC, listOf, NUMBER, STRING, type Type, tupleOf } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isNull, tupleValue, type Value, withMarks } from "../../value/value";
import { badType, nullElement, outOfRange } from "./bad-argument";
import { lengthsOf, notYet, refinedBy } from "./results";
import type { FunctionTable } from "./specification";
import { notNull, stringOf, wholeNumber } from "./values";

export const LIST_FUNCTIONS: FunctionTable = {
  chunklist: {
    parameters: [
      { name: "list", type: listOf(DYNAMIC), allowMarked: true },
      { name: "size", type: NUMBER, allowMarked: true },
    ],
    type: (args) => listOf((args[0] as Value).type),
    refine: notNull,
    call: chunks,
  },
  reverse: {
    parameters: [{ name: "list", type: DYNAMIC, allowMarked: true }],
    type: typeOfReverse,
    refine: notNull,
    call: reverse,
  },
  sort: {
    parameters: [{ name: "list", type: listOf(STRING), allowUnknown: true }],
    type: listOf(STRING),
    refine: notNull,
    call: sort,
  },
};

/** Lists of at most so many elements each; of size 0, one list of all. */
function chunks(args: readonly Value[]): Value {
  const [list, sizeValue] = args as [Value, Value];
  const { element } = list.type as CollectionType;
  const size = wholeNumber("chunklist", "size", sizeValue);
  if (size < 0) throw outOfRange("chunklist", "size", 0, Number.MAX_SAFE_INTEGER);
  const elements = elementsOf(list);
  const chunks: Value[] = [];
  for (let i = 0; i < elements.length; i += size || elements.length) {
    chunks.push(listValue(elements.slice(i, i + (size || elements.length)), element));
  }
  return withMarks(listValue(chunks, listOf(element)), list.marks | sizeValue.marks);
}

/** A set comes back as a list. */
function typeOfReverse(args: readonly Value[]): Type {
  const [{ type }] = args as [Value];
  if (type.kind === "tuple") return tupleOf(type.elements.toReversed());
  if (type.kind === "list" || type.kind === "set") return listOf(type.element);
  throw badType("reverse", "list", "list, tuple, set", typeName(type));
}

function reverse(args: readonly Value[], type: Type): Value {
  const [list] = args as [Value];
  const elements = elementsOf(list).toReversed();
  return withMarks(type.kind === "list" ? listValue(elements, type.element) : tupleValue(elements), list.marks);
}

/** In the order of the bytes of the texts. */
function sort(args: readonly Value[]): Value {
  const [list] = args as [Value];
  if (!isWhollyKnown(list)) return notYet(listOf(STRING), [list], refinedBy(lengthsOf(list)));
  const elements = elementsOf(list);
  const missing = elements.findIndex(isNull);
  if (missing >= 0) throw nullElement("sort", "list", missing);
  return listValue(
    elements.toSorted((a, b) => compareText(stringOf(a), stringOf(b))),
    STRING,
  );
}
