import { elementsOf, lengthOf } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { DYNAMIC, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, isNull, type Marks, tupleValue, UNMARKED, unmarked, type Value, withMarks } from "../../value/value";
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
  const found = partsOf(list);
  const open = found.open ?? found.guessed;
  return withMarks(
    open ? notYet(DYNAMIC, [open]) : tupleValue(found.elements),
    found.marks | (open?.marks ?? UNMARKED),
  );
}

interface Parts {
  readonly elements: Value[];
  marks: Marks;
  /** A list of which nobody knows what is in it; its marks are counted. */
  open?: Value;
  /** What has marks and no type: Terraform takes for granted that it is no list, and loses its marks beside what is open. */
  guessed?: Value;
}

function partsOf(list: Value): Parts {
  const parts: Parts = { elements: [], marks: UNMARKED };
  const ahead: Value[] = [list];
  for (let value = ahead.pop(); value; value = ahead.pop()) {
    if (isElement(value)) parts.elements.push(value);
    else if (value.type.kind === "dynamic" && value.marks !== UNMARKED) {
      parts.guessed = withMarks(value, parts.guessed?.marks ?? UNMARKED);
    } else {
      parts.marks |= value.marks;
      if (!isKnown(value) || lengthOf(value) === undefined) parts.open ??= unmarked(value);
      else for (const element of elementsOf(value).toReversed()) ahead.push(element);
    }
  }
  return parts;
}

/** Of what has no type yet nobody knows. */
function isElement(value: Value): boolean {
  return isNull(value) || !(isSequence(value.type) || value.type.kind === "dynamic");
}

function isSequence({ kind }: Type): boolean {
  return kind === "list" || kind === "set" || kind === "tuple";
}
