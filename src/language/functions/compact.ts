import { elementsOf, listValue } from "../../value/collection";
import { listOf, STRING } from "../../value/type";
import { isKnown, isNull, type Value } from "../../value/value";
import { hasShape, isNeverEmpty } from "../texts";
import { withCandidates } from "../unknowns";
import { notYet } from "./results";
import type { FunctionTable } from "./specification";
import { notNull } from "./values";

export const COMPACT: FunctionTable = {
  compact: {
    parameters: [{ name: "list", type: listOf(STRING) }],
    type: listOf(STRING),
    refine: notNull,
    call: compact,
  },
};

/**
 * Without null and empty texts. Terraform waits for every element; here one that is surely neither is kept all the same. What
 * only we know of one, as of an id, does not make the result known.
 */
function compact(args: readonly Value[]): Value {
  const left = elementsOf(args[0] as Value).filter((element) => !isNull(element) && element.content !== "");
  const certain = left.filter((element) => isKnown(element) || isNeverEmpty(element)).length;
  if (certain === left.length) {
    const list = listValue(left, STRING);
    return left.some(hasShape) ? withCandidates(notYet(listOf(STRING), left), [list]) : list;
  }
  return notYet(listOf(STRING), left, { minLength: certain, maxLength: left.length });
}
