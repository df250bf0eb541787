import { elementsOf, listValue } from "../../value/collection";
import { type CollectionType, DYNAMIC, listOf } from "../../value/type";
import type { Value } from "../../value/value";
import { Among } from "./among";
import { notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const DISTINCT: FunctionTable = {
  distinct: {
    parameters: [{ name: "list", type: listOf(DYNAMIC) }],
    type: (args) => (args[0] as Value).type,
    refine: notNull,
    call: distinct,
  },
};

/**
 * The elements, each where it comes first. Terraform waits until all are known; here those that are not known yet stay one by
 * one where it is certain which of them are equal: all that have one origin, and none that is known to be another.
 */
function distinct(args: readonly Value[]): Value {
  const [list] = args as [Value];
  const kept = new Among();
  let open = false;
  for (const element of elementsOf(list)) {
    const isThere = kept.has(element);
    if (!isThere) kept.add(element);
    open ||= isThere === undefined;
  }
  if (!open) return listValue(kept.values, (list.type as CollectionType).element);
  return notYet(list.type, [list], { minLength: Math.max(1, kept.known), maxLength: kept.size });
}
