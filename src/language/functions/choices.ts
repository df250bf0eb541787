import { conforms } from "../../value/conforms";
import { ConversionError, convert } from "../../value/convert";
import { DYNAMIC, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { unify } from "../../value/unify";
import { isKnown, isNull, type Value } from "../../value/value";
import { isNeverEmpty } from "../texts";
import { isNeverNull } from "../unknowns";
import { badType, noArgument } from "./bad-argument";
import { nothingLeft, typesDiffer } from "./refusals";
import { lengthsOf, notYet } from "./results";
import type { FunctionTable, Parameter } from "./specification";
import { notNull } from "./values";

const VALUES: Parameter = { name: "vals", type: DYNAMIC, allowUnknown: true, allowDynamic: true, allowNull: true };

export const CHOICES: FunctionTable = {
  coalesce: {
    parameters: [],
    variadic: VALUES,
    type: (args) => {
      const type = unify(args.map(({ type }) => type));
      if (args.length === 0 || !type) throw typesDiffer("coalesce", "vals");
      return type;
    },
    refine: notNull,
    call: coalesce,
  },
  coalescelist: {
    parameters: [],
    variadic: VALUES,
    type: typeOfList,
    refine: notNull,
    call: coalesceList,
  },
};

/** The first that is neither null nor an empty text, also one that is not known yet if it is surely neither. */
function coalesce(args: readonly Value[], type: Type): Value {
  for (const arg of args) {
    if (isNull(arg)) continue;
    if (!isKnown(arg) && !isSurelyTaken(arg)) return notYet(type, [arg]);
    const value = converted(arg, type);
    if (value && !isKnown(value) && !conforms(value.type, type)) return notYet(type, [arg]);
    if (value && (type.kind !== "string" || value.content !== "")) return value;
  }
  throw nothingLeft("coalesce");
}

function isSurelyTaken(unknown: Value): boolean {
  if (unknown.type.kind === "string") return isNeverEmpty(unknown);
  return unknown.type.kind !== "dynamic" && isNeverNull(unknown);
}

/** Terraform passes over what cannot be converted. */
function converted(value: Value, type: Type): Value | undefined {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}

/** Of any type as long as one argument is not known; only then the type matters, since the result is one of the arguments. */
function typeOfList(args: readonly Value[]): Type {
  if (args.length === 0) throw noArgument("coalescelist", "vals");
  for (const arg of args) {
    if (!isKnown(arg)) break;
    if (arg.type.kind !== "list" && arg.type.kind !== "tuple") {
      throw badType("coalescelist", "vals", "list, tuple", typeName(arg.type));
    }
  }
  return DYNAMIC;
}

/** The first that is neither null nor empty. */
function coalesceList(args: readonly Value[]): Value {
  for (const arg of args) {
    if (isNull(arg)) continue;
    const { min } = lengthsOf(arg);
    if (min > 0 && isNeverNull(arg)) return arg;
    if (!isKnown(arg)) return notYet(DYNAMIC, [arg]);
  }
  throw nothingLeft("coalescelist");
}
