import { listValue } from "../../value/collection";
import { add, compare, fromInteger64, type Num, sign } from "../../value/number";
import { listOf, NUMBER } from "../../value/type";
import { numberValue, type Value } from "../../value/value";
import { LanguageError } from "../error";
import { noArgument } from "./bad-argument";
import type { FunctionTable } from "./specification";
import { notNull, numberOf } from "./values";

export const RANGE: FunctionTable = {
  range: {
    parameters: [],
    variadic: { name: "params", type: NUMBER },
    type: listOf(NUMBER),
    refine: notNull,
    call: range,
  },
};

/** Terraform's own limit. */
const MOST = 1024;

/** `range(end)`, `range(start, end)`, `range(start, end, step)`. A step of 0 goes on until there are too many. */
function range(args: readonly Value[]): Value {
  const { start, end, step } = spanOf(args.map(numberOf));
  const ahead = sign(step) < 0 ? 1 : -1;
  if (compare(start, end) === -ahead) throw new LanguageError("language/range-direction", { function: "range" });
  const numbers: Value[] = [];
  for (let number = start; compare(number, end) === ahead; number = add(number, step)) {
    if (numbers.length >= MOST)
      throw new LanguageError("language/range-length", { function: "range", limit: `${MOST}` });
    numbers.push(numberValue(number));
  }
  return listValue(numbers, NUMBER);
}

interface Span {
  readonly start: Num;
  readonly end: Num;
  readonly step: Num;
}

/** Without a step it is 1 towards the end. */
function spanOf(params: readonly Num[]): Span {
  const [first, second, third] = params;
  if (first === undefined) throw noArgument("range", "params");
  if (params.length > 3) {
    throw new LanguageError("language/arguments-many", {
      function: "range",
      expected: "3",
      given: String(params.length),
    });
  }
  const [start, end] = second === undefined ? [fromInteger64(0), first] : [first, second];
  return { start, end, step: third ?? fromInteger64(compare(end, start) < 0 ? -1 : 1) };
}
