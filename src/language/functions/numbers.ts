import { elementsOf } from "../../value/collection";
import { ConversionError, convert } from "../../value/convert";
import { isWhollyKnown } from "../../value/inspect";
import { absolute, add, ceil, compare, floor, type Num, sign } from "../../value/number";
import { DYNAMIC, NUMBER } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isNull, numberValue, type Value } from "../../value/value";
import { badSyntax, badType, noArgument, noResult, outOfRange } from "./bad-argument";
import { logarithm, power } from "./numeric/double";
import { integerOf } from "./numeric/integer";
import { emptyList } from "./refusals";
import type { FunctionSpecification, FunctionTable, Parameter } from "./specification";
import { doubleOf, doubleResult, notNull, numberOf, stringOf, unknownResult, wholeNumber } from "./values";

const NUM: Parameter = { name: "num", type: NUMBER };

function ofNumber(parameter: Parameter, call: (n: Num) => Num): FunctionSpecification {
  return {
    parameters: [parameter],
    type: NUMBER,
    refine: notNull,
    call: ([n]) => ({ ...numberValue(call(numberOf(n))), marks: n?.marks ?? 0 }),
  };
}

/** The number that stands before all others in an order. */
function extreme(fn: string, wanted: -1 | 1): FunctionSpecification {
  return {
    parameters: [],
    variadic: { name: "numbers", type: NUMBER, allowDynamic: true },
    type: NUMBER,
    refine: notNull,
    call: (args) => {
      if (args.length === 0) throw noArgument(fn, "numbers");
      const found = args.map(numberOf).reduce((best, n) => (compare(n, best) === wanted ? n : best));
      return numberValue(found);
    },
  };
}

function ofDoubles(fn: string, second: string, call: (a: number, b: number) => number): FunctionSpecification {
  return {
    parameters: [NUM, { name: second, type: NUMBER }],
    type: NUMBER,
    refine: notNull,
    call: ([a, b]) => {
      const result = call(doubleOf(a), doubleOf(b));
      if (Number.isNaN(result)) throw noResult(fn);
      return doubleResult(result);
    },
  };
}

function parseInteger([text, base]: readonly Value[]): Value {
  const radix = wholeNumber("parseint", "base", base);
  if (radix < 2 || radix > 62) throw outOfRange("parseint", "base", 2, 62);
  const n = integerOf(stringOf(text), radix);
  if (n === undefined) throw badSyntax("parseint", "number", `base ${radix}`);
  return numberValue(n);
}

function sum([list]: readonly Value[]): Value {
  if (!list) throw noArgument("sum", "list");
  const { kind } = list.type;
  if (kind !== "list" && kind !== "set" && kind !== "tuple") {
    throw badType("sum", "list", "list, set, tuple", typeName(list.type));
  }
  const elements = elementsOf(list);
  if (elements.length === 0) throw emptyList("sum", "list");
  if (!isWhollyKnown(list)) return unknownResult("sum", [list], NUMBER);
  const [first = 0, ...others] = elements.map(summand);
  try {
    return numberValue(others.reduce(add, first));
  } catch (error) {
    // Opposite infinities have none.
    if (error instanceof RangeError) throw noResult("sum");
    throw error;
  }
}

function summand(element: Value): Num {
  try {
    const n = convert(element, NUMBER);
    if (!isNull(n)) return numberOf(n);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
  }
  throw badType("sum", "list", "number", isNull(element) ? "null" : typeName(element.type));
}

export const NUMBERS: FunctionTable = {
  abs: ofNumber({ ...NUM, allowDynamic: true, allowMarked: true }, absolute),
  ceil: ofNumber(NUM, ceil),
  floor: ofNumber(NUM, floor),
  log: ofDoubles("log", "base", (n, base) => logarithm(n) / logarithm(base)),
  max: extreme("max", 1),
  min: extreme("min", -1),
  parseint: {
    parameters: [
      { name: "number", type: DYNAMIC },
      { name: "base", type: NUMBER },
    ],
    type: ([number]) => {
      if (number && number.type.kind !== "string") throw badType("parseint", "number", "string", typeName(number.type));
      return NUMBER;
    },
    refine: notNull,
    call: parseInteger,
  },
  pow: ofDoubles("pow", "power", power),
  signum: {
    parameters: [NUM],
    type: NUMBER,
    refine: notNull,
    call: ([n]) => numberValue(sign(wholeNumber("signum", "num", n))),
  },
  sum: { parameters: [{ name: "list", type: DYNAMIC }], type: NUMBER, refine: notNull, call: sum },
};
