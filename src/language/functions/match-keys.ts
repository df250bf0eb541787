import { elementsOf, listValue } from "../../value/collection";
import { convert } from "../../value/convert";
import { type CollectionType, DYNAMIC, listOf, type Type } from "../../value/type";
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
 * The values whose keys are wanted. Terraform waits until the values are known as well, which are only handed on; and of what is
 * wanted and not known yet it takes for granted that no key is it.
 */
function matchKeys(args: readonly Value[]): Value {
  const [values, keyList, wantedList] = args as [Value, Value, Value];
  const type = commonType(args);
  const keys = elementsOf(convert(keyList, type));
  const wanted = new Among(elementsOf(convert(wantedList, type)));
  const all = elementsOf(values);
  if (all.length !== keys.length) throw lengthsDiffer("matchkeys", "keys", "values");
  const matches = keys.map((key) => wanted.has(key));
  const matched = all.filter((_, i) => matches[i]);
  if (!matches.includes(undefined)) return listValue(matched, (values.type as CollectionType).element);
  const maxLength = matches.filter((match) => match !== false).length;
  return notYet(values.type, [keyList, wantedList], { minLength: matched.length, maxLength });
}
