import { elementsOf } from "../../value/collection";
import { equals } from "../../value/equal";
import { fromInteger64 } from "../../value/number";
import { BOOL, DYNAMIC, NUMBER, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { FALSE, isKnown, nullValue, numberValue, TRUE, UNMARKED, type Value, withMarks } from "../../value/value";
import { asCandidates } from "../candidates";
import { unknownBecause, withCandidates } from "../unknowns";
import { badType } from "./bad-argument";
import { emptyList, moreThanOne, notFound } from "./refusals";
import { lengthsOf, notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull, wholeNumber } from "./values";

export const ELEMENTS: FunctionTable = {
  contains: {
    parameters: [
      { name: "list", type: DYNAMIC },
      // Terraform takes a null since 1.16.
      { name: "value", type: DYNAMIC, allowUnknown: true, allowNull: true },
    ],
    type: BOOL,
    refine: notNull,
    call: contains,
  },
  element: {
    parameters: [
      { name: "list", type: DYNAMIC, allowMarked: true },
      { name: "index", type: NUMBER, allowUnknown: true },
    ],
    type: typeOfElement,
    call: element,
  },
  index: {
    parameters: [
      { name: "list", type: DYNAMIC },
      { name: "value", type: DYNAMIC },
    ],
    type: NUMBER,
    refine: notNull,
    call: index,
  },
  one: {
    parameters: [{ name: "list", type: DYNAMIC }],
    type: typeOfOne,
    call: one,
  },
};

/** A value that is not known yet may still be one of the elements, or surely none. Linear. */
function contains(args: readonly Value[]): Value {
  const [list, value] = args as [Value, Value];
  const { kind } = list.type;
  if (kind !== "list" && kind !== "tuple" && kind !== "set") {
    if (!isKnown(value)) return notYet(BOOL, [value]);
    throw badType("contains", "list", "list, tuple, set", typeName(list.type));
  }
  let open = false;
  for (const element of elementsOf(list)) {
    const equal = equals(value, element);
    if (equal.content === true) return TRUE;
    open ||= !isKnown(equal);
  }
  if (open) return notYet(BOOL, [value, list]);
  return isKnown(value) ? FALSE : withCandidates(notYet(BOOL, [value]), [FALSE]);
}

function typeOfElement(args: readonly Value[]): Type {
  const [{ type }, index] = args as [Value, Value];
  if (type.kind === "list") return type.element;
  if (type.kind !== "tuple") throw badType("element", "list", "list, tuple", typeName(type));
  if (!isKnown(index)) return DYNAMIC;
  return type.elements[wrapped(index, type.elements.length)] as Type;
}

function element(args: readonly Value[], type: Type): Value {
  const [list, index] = args as [Value, Value];
  const elements = elementsOf(list);
  if (isKnown(index)) return withMarks(elements[wrapped(index, elements.length)] as Value, list.marks);
  const candidates = list.marks === UNMARKED ? asCandidates(elements) : undefined;
  const unknown = unknownBecause([index], type);
  return candidates && candidates.length > 0 ? withCandidates(unknown, candidates) : unknown;
}

/** Behind the end one begins again, and before the beginning from the end. */
function wrapped(index: Value, length: number): number {
  const number = wholeNumber("element", "index", index);
  if (length === 0) throw emptyList("element", "list");
  const rest = number % length;
  return rest < 0 ? rest + length : rest;
}

/** The place of the first element that is equal. */
function index(args: readonly Value[]): Value {
  const [list, value] = args as [Value, Value];
  if (list.type.kind !== "list" && list.type.kind !== "tuple") {
    throw badType("index", "list", "list, tuple", typeName(list.type));
  }
  const elements = elementsOf(list);
  if (elements.length === 0) throw emptyList("index", "list");
  for (const [i, element] of elements.entries()) {
    const equal = equals(element, value);
    if (equal.content === true) return numberValue(fromInteger64(i));
    if (!isKnown(equal)) return notYet(NUMBER, [element, value], { min: fromInteger64(i) });
  }
  throw notFound("index", "value");
}

function typeOfOne(args: readonly Value[]): Type {
  const [{ type }] = args as [Value];
  if (type.kind === "list" || type.kind === "set") return type.element;
  if (type.kind !== "tuple") throw badType("one", "list", "list, set, tuple", typeName(type));
  if (type.elements.length > 1) throw moreThanOne("one", "list");
  return type.elements[0] ?? DYNAMIC;
}

/** The only element, or null where there is none. */
function one(args: readonly Value[], type: Type): Value {
  const [list] = args as [Value];
  const elements = elementsOf(list);
  if (elements.length < 2) return elements[0] ?? nullValue(type);
  const { min, max } = lengthsOf(list);
  if (min !== max) return unknownBecause([list], type);
  throw moreThanOne("one", "list");
}
