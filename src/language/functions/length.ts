import { fromInteger64 } from "../../value/number";
import { DYNAMIC, NUMBER } from "../../value/type";
import { typeName } from "../../value/type-name";
import { numberValue, UnknownContent, type Value, withMarks } from "../../value/value";
import { badType } from "./bad-argument";
import { lengthsOf, notYet } from "./results";
import type { FunctionTable } from "./specification";
import { graphemeCount } from "./unicode/graphemes";
import { notNull } from "./values";

/** What go-cty takes for the length of a list of which nothing is known. */
const LONGEST = 2n ** 63n - 1n;

export const LENGTH: FunctionTable = {
  length: {
    parameters: [{ name: "value", type: DYNAMIC, allowDynamic: true, allowUnknown: true, allowMarked: true }],
    type: (args) => {
      const [{ type }] = args as [Value];
      if (type.kind !== "number" && type.kind !== "bool") return NUMBER;
      throw badType("length", "value", "string, list, set, map, tuple, object", typeName(type));
    },
    refine: notNull,
    call: (args) => {
      const [value] = args as [Value];
      return withMarks(lengthOf(value), value.marks);
    },
  },
};

function lengthOf(value: Value): Value {
  if (value.type.kind === "dynamic") return notYet(NUMBER, [value], { min: 0 });
  if (value.type.kind === "string") return lengthOfText(value);
  const { min, max } = lengthsOf(value);
  if (min === max) return numberValue(fromInteger64(min));
  const most = max === Number.POSITIVE_INFINITY ? LONGEST : max;
  return notYet(NUMBER, [value], { min: fromInteger64(min), max: fromInteger64(most) });
}

/** In grapheme clusters, of which more text never has fewer. */
function lengthOfText(value: Value): Value {
  const { content } = value;
  if (!(content instanceof UnknownContent)) return numberValue(fromInteger64(graphemeCount(content as string)));
  return notYet(NUMBER, [value], { min: fromInteger64(graphemeCount(content.refinements.prefix ?? "")) });
}
