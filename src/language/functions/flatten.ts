import { elementsOf, lengthOf } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { DYNAMIC, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, isNull, tupleValue, UNMARKED, type Value, withMarks } from "../../value/value";
import { badType } from "./bad-argument";
import { notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const FLATTEN: FunctionTable = {
  flatten: {
    parameters: [{ name: "list", type: DYNAMIC, allowMarked: true }],
    // The result is a tuple of what is there.
    type: DYNAMIC,
    refine: notNull,
    call: flatten,
  },
};

/**
 * What is not known yet stays an element, unless it may be a list. Marks of lists within go to the whole; those of elements
 * stay where they are. Linear.
 */
function flatten(args: readonly Value[]): Value {
  const [list] = args as [Value];
  if (!isSequence(list.type)) {
    if (!isWhollyKnown(list)) return withMarks(notYet(DYNAMIC, [list]), list.marks);
    throw badType("flatten", "list", "list, set, tuple", typeName(list.type));
  }
  const elements: Value[] = [];
  let marks = UNMARKED;
  let open: Value | undefined;
  const ahead: Value[] = [list];
  for (let value = ahead.pop(); value; value = ahead.pop()) {
    if (isElement(value)) {
      elements.push(value);
      continue;
    }
    marks |= value.marks;
    if (!isKnown(value) || lengthOf(value) === undefined) open ??= value;
    else for (const element of elementsOf(value).toReversed()) ahead.push(element);
  }
  return withMarks(open ? notYet(DYNAMIC, [open]) : tupleValue(elements), marks);
}

/** Of what has no type yet nobody knows. */
function isElement(value: Value): boolean {
  return isNull(value) || !(isSequence(value.type) || value.type.kind === "dynamic");
}

function isSequence({ kind }: Type): boolean {
  return kind === "list" || kind === "set" || kind === "tuple";
}
