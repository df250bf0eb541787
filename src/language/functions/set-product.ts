import { elementsOf, listValue } from "../../value/collection";
import { convert } from "../../value/convert";
import { setValue } from "../../value/set";
import {
  type CollectionType,
  DYNAMIC,
  hasDynamic,
  listOf,
  sameType,
  setOf,
  type TupleType,
  type Type,
  tupleOf,
} from "../../value/type";
import { typeName } from "../../value/type-name";
import { unify } from "../../value/unify";
import { isKnown, tupleValue, UNMARKED, type Value, withMarks } from "../../value/value";
import { tooMuch } from "../unknowns";
import { badType, noArgument } from "./bad-argument";
import { typesDiffer } from "./refusals";
import { type Lengths, lengthsOf, notYet, refinedBy } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const SET_PRODUCT: FunctionTable = {
  setproduct: {
    parameters: [],
    variadic: { name: "sets", type: DYNAMIC, allowUnknown: true, allowMarked: true },
    type: typeOfProduct,
    refine: notNull,
    call: product,
  },
};

/** More combinations than anybody goes through. */
const MOST = 1_000_000;

/** Lists and tuples make a list, in their order; with a set among them it is a set. */
function typeOfProduct(args: readonly Value[]): Type {
  if (args.length < 2) throw noArgument("setproduct", "sets");
  const tuple = tupleOf(args.map(({ type }) => elementType(type)));
  return args.some(({ type }) => type.kind === "set") ? setOf(tuple) : listOf(tuple);
}

function elementType(type: Type): Type {
  if (type.kind === "set" || type.kind === "list") return type.element;
  if (type.kind !== "tuple") throw badType("setproduct", "sets", "set, list, tuple", typeName(type));
  const common = type.elements.length === 0 ? DYNAMIC : unify(type.elements);
  if (!common) throw typesDiffer("setproduct", "sets");
  return common;
}

/** Marks of elements stay in a list; a set has them itself. Linear in the result. */
function product(args: readonly Value[], type: Type): Value {
  const { kind, element } = type as CollectionType;
  const marks = args.reduce((all, arg) => all | arg.marks, UNMARKED);
  const { min, max } = productOfLengths(args);
  if (min === max && max > MOST && args.every(isKnown)) return tooMuch(args);
  if (min !== max || max > MOST || !args.every(isKnown)) {
    // Even an empty one is not known as long as its type is not.
    const isTyped = args.every((arg) => isKnown(arg) || !hasDynamic(arg.type));
    const least = kind === "list" ? min : Math.min(1, min);
    return withMarks(notYet(type, args, isTyped ? refinedBy({ min: least, max }) : {}), marks);
  }
  const { elements: types } = element as TupleType;
  const choices = args.map((arg, i) => elementsOf(arg).map((value) => convert(value, types[i] as Type)));
  const tuples = combinations(choices).map(tupleValue);
  // A null without a type beside what no other type goes with: Terraform breaks down over it.
  const [tuple] = tuples;
  if (tuple && hasDynamic(element) && tuples.some((other) => !sameType(other.type, tuple.type))) {
    throw typesDiffer("setproduct", "sets");
  }
  return withMarks(kind === "list" ? listValue(tuples, element) : setValue(tuples, element), marks);
}

function productOfLengths(args: readonly Value[]): Lengths {
  let [min, max] = [1, 1];
  for (const arg of args) {
    const lengths = lengthsOf(arg);
    min *= lengths.min;
    // None of infinitely many is none.
    max = max === 0 || lengths.max === 0 ? 0 : max * lengths.max;
  }
  return { min, max };
}

/** The last of them changes first. */
function combinations(choices: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  let all: readonly (readonly Value[])[] = [[]];
  for (const choice of choices) all = all.flatMap((before) => choice.map((value) => [...before, value]));
  return all;
}
