import { elementsOf, listValue } from "../../value/collection";
import { ConversionError, convert } from "../../value/convert";
import { type CollectionType, DYNAMIC, hasDynamic, sameType, type Type, tupleOf } from "../../value/type";
import { typeName } from "../../value/type-name";
import { unify } from "../../value/unify";
import { isKnown, type Marks, tupleValue, UNMARKED, type Value, withMarks } from "../../value/value";
import { badType, noArgument } from "./bad-argument";
import { type Lengths, lengthsOf, notYet, refinedBy } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const CONCAT: FunctionTable = {
  concat: {
    parameters: [],
    variadic: { name: "seqs", type: DYNAMIC, allowUnknown: true, allowMarked: true },
    type: typeOfConcat,
    refine: notNull,
    call: concat,
  },
};

/** Lists of a common type make a list, everything else a tuple. */
function typeOfConcat(args: readonly Value[]): Type {
  if (args.length === 0) throw noArgument("concat", "seqs");
  const types = args.map(({ type }) => type);
  const common = types.every(({ kind }) => kind === "list") ? unify(types) : undefined;
  return common ?? typeOfTuple(args);
}

function typeOfTuple(args: readonly Value[]): Type {
  const elements: Type[] = [];
  for (const arg of args) {
    const { type } = arg;
    if (type.kind === "tuple") for (const element of type.elements) elements.push(element);
    else if (type.kind !== "list") throw badType("concat", "seqs", "list, tuple", typeName(type));
    else if (!isKnown(arg)) return DYNAMIC;
    else for (const _ of elementsOf(arg)) elements.push(type.element);
  }
  return tupleOf(elements);
}

/** In Terraform the marks of an unknown list go lost: it is not called with one. */
function concat(args: readonly Value[], type: Type): Value {
  if (!args.every(isKnown)) return notYet(type, args, type.kind === "list" ? refinedBy(sumOfLengths(args)) : {});
  const elements: Value[] = [];
  let marks: Marks = UNMARKED;
  for (const arg of args) {
    marks |= arg.marks;
    for (const element of elementsOf(type.kind === "list" ? ofType(arg, type) : arg)) elements.push(element);
  }
  return withMarks(
    type.kind === "list" ? listValue(elements, typeOfAll(elements, type.element)) : tupleValue(elements),
    marks,
  );
}

/** Where the lists have no type in common, their elements have one. */
function typeOfAll(elements: readonly Value[], common: Type): Type {
  if (!hasDynamic(common)) return common;
  const types = elements.map(({ type }) => type).filter(({ kind }) => kind !== "dynamic");
  const [first = common, ...others] = types;
  return others.every((type) => sameType(type, first)) ? first : common;
}

function ofType(list: Value, type: CollectionType): Value {
  try {
    return convert(list, type);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw badType("concat", "seqs", typeName(type), typeName(list.type));
  }
}

function sumOfLengths(lists: readonly Value[]): Lengths {
  let [min, max] = [0, 0];
  for (const list of lists) {
    const lengths = lengthsOf(list);
    min += lengths.min;
    max += lengths.max;
  }
  return { min, max };
}
