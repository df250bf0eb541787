import { elementsOf } from "../../value/collection";
import { marksWithin } from "../../value/marks";
import { DYNAMIC, NUMBER, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, nullValue, UNMARKED, type Value, withMarks } from "../../value/value";
import { asCandidates } from "../candidates";
import { memberOfUnknown, unknownBecause, withCandidates } from "../unknowns";
import { badType } from "./bad-argument";
import { emptyList, moreThanOne } from "./refusals";
import { lengthsOf } from "./results";
import type { FunctionTable } from "./specification";
import { wholeNumber } from "./values";

export const ELEMENTS: FunctionTable = {
  element: {
    parameters: [
      { name: "list", type: DYNAMIC, allowMarked: true, allowUnknown: true },
      { name: "index", type: NUMBER, allowUnknown: true },
    ],
    type: typeOfElement,
    call: element,
  },
  one: {
    parameters: [{ name: "list", type: DYNAMIC }],
    type: typeOfOne,
    call: one,
  },
};

function typeOfElement(args: readonly Value[]): Type {
  const [{ type }, index] = args as [Value, Value];
  if (type.kind === "list") return type.element;
  if (type.kind !== "tuple") throw badType("element", "list", "list, tuple", typeName(type));
  if (!isKnown(index)) return DYNAMIC;
  return type.elements[wrapped(index, type.elements.length)] as Type;
}

function element(args: readonly Value[], type: Type): Value {
  const [list, index] = args as [Value, Value];
  if (!isKnown(list)) return ofUnknown(list, index, type);
  const elements = elementsOf(list);
  if (isKnown(index)) return withMarks(elements[wrapped(index, elements.length)] as Value, list.marks);
  const candidates = marksWithin(list) === UNMARKED ? asCandidates(elements) : undefined;
  const unknown = unknownBecause([index], type);
  return candidates && candidates.length > 0 ? withCandidates(unknown, candidates) : unknown;
}

/** The marks of an unknown list go lost in Terraform: what has some tells nothing here. */
function ofUnknown(list: Value, index: Value, type: Type): Value {
  const place = isKnown(index) ? wholeNumber("element", "index", index) : -1;
  const member = place >= 0 ? memberOfUnknown(list, type, place) : undefined;
  const isOpen = member && !isKnown(member) && list.marks === UNMARKED && member.marks === UNMARKED;
  return isOpen ? member : unknownBecause([list], type);
}

/** Behind the end one begins again, and before the beginning from the end. */
function wrapped(index: Value, length: number): number {
  const number = wholeNumber("element", "index", index);
  if (length === 0) throw emptyList("element", "list");
  const rest = number % length;
  return rest < 0 ? rest + length : rest;
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
