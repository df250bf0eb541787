import { elementsOf, keysOf, listValue, mapValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { listOf, mapOf, STRING } from "../../value/type";
import { isNull, stringValue, type Value } from "../../value/value";
import { nullElement } from "./bad-argument";
import { notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull, stringOf } from "./values";

const NAMED_LISTS = mapOf(listOf(STRING));

export const TRANSPOSE: FunctionTable = {
  transpose: {
    parameters: [{ name: "values", type: NAMED_LISTS }],
    type: NAMED_LISTS,
    refine: notNull,
    call: transpose,
  },
};

/** By element of the lists the keys of the lists that have it, in order since those of a map are. */
function transpose(args: readonly Value[]): Value {
  const [map] = args as [Value];
  if (!isWhollyKnown(map)) return notYet(NAMED_LISTS, [map]);
  const keysBy = new Map<string, Value[]>();
  const lists = elementsOf(map);
  for (const [i, key] of keysOf(map).entries()) {
    for (const name of namesOf(lists[i] as Value, i)) {
      const keys = keysBy.get(name);
      if (keys) keys.push(stringValue(key));
      else keysBy.set(name, [stringValue(key)]);
    }
  }
  const result = new Map([...keysBy].map(([name, keys]) => [name, listValue(keys, STRING)]));
  return mapValue(result, listOf(STRING));
}

function namesOf(list: Value, place: number): readonly string[] {
  const elements = elementsOf(list);
  const missing = isNull(list) ? place : elements.findIndex(isNull);
  if (missing >= 0) throw nullElement("transpose", "values", missing);
  return elements.map(stringOf);
}
