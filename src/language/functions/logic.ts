import { elementsOf } from "../../value/collection";
import { BOOL, listOf } from "../../value/type";
import { boolValue, isKnown, type Value } from "../../value/value";
import { withCandidates } from "../unknowns";
import { notYet } from "./results";
import type { FunctionSpecification, FunctionTable } from "./specification";
import { notNull } from "./values";

export const LOGIC: FunctionTable = {
  alltrue: decidedBy(false),
  anytrue: decidedBy(true),
};

/** One element of this value decides. A null counts as false. */
function decidedBy(decisive: boolean): FunctionSpecification {
  return {
    parameters: [{ name: "list", type: listOf(BOOL) }],
    type: BOOL,
    refine: notNull,
    call: (args) => decide(args, decisive),
  };
}

/** What stands behind an unknown element decides as well, but `alltrue` of Terraform does not know it before apply. */
function decide(args: readonly Value[], decisive: boolean): Value {
  const elements = elementsOf(args[0] as Value);
  const at = elements.findIndex((element) => isKnown(element) && (element.content ?? false) === decisive);
  if (at < 0) return elements.every(isKnown) ? boolValue(!decisive) : notYet(BOOL, args);
  if (decisive || elements.slice(0, at).every(isKnown)) return boolValue(decisive);
  return withCandidates(notYet(BOOL, args), [boolValue(decisive)]);
}
