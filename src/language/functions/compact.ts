import { elementsOf, listValue } from "../../value/collection";
import { listOf, STRING } from "../../value/type";
import { Unknown } from "../../value/unknown";
import { isKnown, isNull, type Value } from "../../value/value";
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

/** Without null and empty texts. Terraform waits for every element; here one that is surely neither is kept all the same. */
function compact(args: readonly Value[]): Value {
  const left = elementsOf(args[0] as Value).filter((element) => !isNull(element) && element.content !== "");
  const certain = left.filter((element) => isKnown(element) || isNeverEmpty(element)).length;
  if (certain === left.length) return listValue(left, STRING);
  return notYet(listOf(STRING), left, { minLength: certain, maxLength: left.length });
}

/** Whether an unknown text can be neither null nor empty. */
export function isNeverEmpty({ content }: Value): boolean {
  if (!(content instanceof Unknown) || !content.refinements.notNull) return false;
  const { prefix, minLength = 0, candidates } = content.refinements;
  return Boolean(prefix) || minLength > 0 || (candidates?.every((candidate) => candidate.content !== "") ?? false);
}
