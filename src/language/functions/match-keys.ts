import { elementsOf, listValue } from "../../value/collection";
import { convert } from "../../value/convert";
import { equals } from "../../value/equal";
import { isWhollyKnown } from "../../value/inspect";
import { type CollectionType, DYNAMIC, hasDynamic, listOf, type Type } from "../../value/type";
import { unify } from "../../value/unify";
import { isKnown, type Value } from "../../value/value";
import { Among } from "./among";
import { equalityKey } from "./identity";
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
 * The values whose keys are wanted. Terraform waits until the values are known as well, which are only handed on. Where it does
 * not wait, a key that may be what is wanted and not known yet leaves it without any value, whatever comes of that in the end.
 */
function matchKeys(args: readonly Value[]): Value {
  const [values, keyList, wantedList] = args as [Value, Value, Value];
  const type = commonType(args);
  const keys = elementsOf(convert(keyList, type));
  const all = elementsOf(values);
  if (all.length !== keys.length) throw lengthsDiffer("matchkeys", "keys", "values");
  const { element } = values.type as CollectionType;
  // An empty list of any type is one of a type in the end.
  if (hasDynamic(element) && !isWhollyKnown(values)) return notYet(values.type, args);
  const wanted = elementsOf(convert(wantedList, type));
  const waits = !isWhollyKnown(values) || !isWhollyKnown(keyList);
  if (!waits && meetsUnknown(keys, wanted)) return listValue([], element);
  const among = new Among(wanted);
  const matches = keys.map((key) => among.has(key));
  const matched = all.filter((_, i) => matches[i]);
  if (!matches.includes(undefined)) return listValue(matched, element);
  const maxLength = matches.filter((match) => match !== false).length;
  return notYet(values.type, args, { minLength: matched.length, maxLength });
}

/** Whether a key may be something unknown before it is found. Linear but for what is unknown, each with each key. */
function meetsUnknown(keys: readonly Value[], wanted: readonly Value[]): boolean {
  const places = new Map<string, number>();
  const open: number[] = [];
  for (const [place, value] of wanted.entries()) {
    if (!isWhollyKnown(value)) open.push(place);
    else if (!places.has(equalityKey(value))) places.set(equalityKey(value), place);
  }
  if (open.length === 0) return false;
  return keys.some((key) => {
    const found = places.get(equalityKey(key)) ?? wanted.length;
    return open.some((place) => place < found && !isKnown(equals(wanted[place] as Value, key)));
  });
}
