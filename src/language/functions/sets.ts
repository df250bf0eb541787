import { elementsOf, lengthOf } from "../../value/collection";
import { ConversionError, convert } from "../../value/convert";
import { surelyEqual } from "../../value/equal";
import { isWhollyKnown } from "../../value/inspect";
import { setValue } from "../../value/set";
import { setKey } from "../../value/set-key";
import { type CollectionType, DYNAMIC, hasDynamic, sameType, setOf, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { unify } from "../../value/unify";
import type { Value } from "../../value/value";
import { badType } from "./bad-argument";
import { typesDiffer } from "./refusals";
import { lengthsOf, notYet } from "./results";
import type { FunctionSpecification, FunctionTable, Parameter } from "./specification";
import { notNull } from "./values";

export const SETS: FunctionTable = {
  setintersection: ofSets("setintersection", [set("first_set")], set("other_sets"), intersection),
  setsubtract: ofSets("setsubtract", [set("a"), set("b")], undefined, difference),
  setunion: ofSets("setunion", [set("first_set")], set("other_sets"), union),
};

function set(name: string): Parameter {
  return { name, type: setOf(DYNAMIC), allowDynamic: true };
}

/** What comes out of sets whose elements have been made one type. */
type Operation = (sets: readonly Value[], type: CollectionType) => Value;

function ofSets(
  fn: string,
  parameters: readonly Parameter[],
  variadic: Parameter | undefined,
  operation: Operation,
): FunctionSpecification {
  return {
    parameters,
    ...(variadic ? { variadic } : {}),
    type: (args) => commonType(fn, parameters[0]?.name ?? "", args),
    refine: notNull,
    call: (args, type) => {
      const sets = args.map((arg) => ofType(fn, arg, type));
      if (operation !== union && !sets.every(isWhollyKnown)) return operation(sets, type as CollectionType);
      checkAlike(fn, parameters[0]?.name ?? "", sets);
      return operation(sets, (sets[0]?.type ?? type) as CollectionType);
    },
  };
}

/** Empty sets whose type nobody said go with any other. */
function commonType(fn: string, parameter: string, sets: readonly Value[]): Type {
  const elements: Type[] = [];
  for (const value of sets) {
    const element = value.type.kind === "set" ? value.type.element : DYNAMIC;
    if (element.kind !== "dynamic" || lengthOf(value) !== 0) elements.push(element);
  }
  const common = elements.length === 0 ? DYNAMIC : unify(elements);
  if (!common) throw typesDiffer(fn, parameter);
  return setOf(common);
}

/** A null without a type beside what no other type goes with: Terraform breaks down over it. @throws LanguageError */
function checkAlike(fn: string, parameter: string, [first, ...others]: readonly Value[]): void {
  if (first && others.some(({ type }) => !sameType(type, first.type))) throw typesDiffer(fn, parameter);
}

function ofType(fn: string, value: Value, type: Type): Value {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) throw badType(fn, "first_set", typeName(type), typeName(value.type));
    throw error;
  }
}

/** Also of elements that are not known yet. */
function union(sets: readonly Value[], { element }: CollectionType): Value {
  return setValue(sets.flatMap(elementsOf), element);
}

/** Not known before all elements are. */
function intersection(sets: readonly Value[], type: CollectionType): Value {
  if (!sets.every(isWhollyKnown)) {
    return atMost(type, sets, Math.min(...sets.map((value) => lengthsOf(value).max)));
  }
  const [first, ...others] = sets as [Value, ...Value[]];
  const all = others.map((other) => membership(elementsOf(other)));
  return setValue(
    elementsOf(first).filter((element) => all.every((isIn) => isIn(element))),
    type.element,
  );
}

/** Not known before all elements are. */
function difference(sets: readonly Value[], type: CollectionType): Value {
  const [from, without] = sets as [Value, Value];
  if (!sets.every(isWhollyKnown)) return atMost(type, sets, lengthsOf(from).max);
  const isTaken = membership(elementsOf(without));
  return setValue(
    elementsOf(from).filter((element) => !isTaken(element)),
    type.element,
  );
}

/** Whether a known value is one of a set: of one key and equal, so that 0 is not -0. Constant time each. */
function membership(elements: readonly Value[]): (value: Value) => boolean {
  const groups = new Map<string, Value[]>();
  for (const element of elements) {
    const key = setKey(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return (value) => groups.get(setKey(value))?.some((element) => surelyEqual(element, value)) ?? false;
}

/** Of elements of no type yet, not even an empty set is known. */
function atMost(type: CollectionType, sets: readonly Value[], maxLength: number): Value {
  return notYet(type, sets, hasDynamic(type) ? {} : { maxLength });
}
