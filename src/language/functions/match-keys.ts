import { elementsOf, listValue } from "../../value/collection";
import { convert } from "../../value/convert";
import { isWhollyKnown } from "../../value/inspect";
import { type CollectionType, DYNAMIC, hasDynamic, listOf, type Type } from "../../value/type";
import { unify } from "../../value/unify";
import type { Value } from "../../value/value";
import { Among } from "./among";
import { lengthsDiffer, typesDiffer } from "./refusals";
import { notYet } from "./results";
import type { FunctionTable, Parameter } from "./specification";
import { notNull } from "./values";

const LIST: Omit<Parameter, "name"> = { type: listOf(DYNAMIC) };

export const MATCH_KEYS: FunctionTable = {
  matchkeys: {
    parameters: [
      { name: "values", ...LIST },
      { name: "keys", ...LIST },
      { name: "searchset", ...LIST },
    ],
    type: (args) => {
      commonType(args);
      return (args[0] as Value).type;
    },
    refine: notNull,
    call: matchKeys,
  },
};

function commonType(args: readonly Value[]): Type {
  const [, keys, wanted] = args as [Value, Value, Value];
  const type = unify([keys.type, wanted.type]);
  if (!type) throw typesDiffer("matchkeys", "searchset");
  return type;
}

/**
 * The values whose keys are wanted. Terraform waits until the values are known as well, which are only handed on. Where it
 * does not wait, it finds nothing behind what is wanted and not known yet, which is not so in the end: then it is left open.
 */
function matchKeys(args: readonly Value[]): Value {
  const [values, keyList, wantedList] = args as [Value, Value, Value];
  const type = commonType(args);
  const keys = elementsOf(convert(keyList, type));
  const all = elementsOf(values);
  if (all.length !== keys.length) throw lengthsDiffer("matchkeys", "keys", "values");
  const wanted = elementsOf(convert(wantedList, type));
  const waits = !isWhollyKnown(values) || !isWhollyKnown(keyList);
  const matches = matchesOf(keys, wanted, waits ? wanted.length : wanted.findIndex((value) => !isWhollyKnown(value)));
  const matched = all.filter((_, i) => matches[i]);
  const { element } = values.type as CollectionType;
  // An empty list of any type is one of a type in the end.
  if (hasDynamic(element) && !isWhollyKnown(values)) return notYet(values.type, args);
  if (!matches.includes(undefined)) return listValue(matched, element);
  return notYet(values.type, args, { maxLength: matches.filter((match) => match !== false).length });
}

/** Of each key whether it is wanted; undefined: not known yet, or found only behind the first so many. */
function matchesOf(
  keys: readonly Value[],
  wanted: readonly Value[],
  certain: number,
): readonly (boolean | undefined)[] {
  const all = new Among(wanted);
  if (certain < 0 || certain === wanted.length) return keys.map((key) => all.has(key));
  const first = new Among(wanted.slice(0, certain));
  return keys.map((key) => first.has(key) || (all.has(key) === false ? false : undefined));
}
