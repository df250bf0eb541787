import { elementsOf } from "../../value/collection";
import { BOOL, listOf } from "../../value/type";
import { boolValue, isKnown, type Value } from "../../value/value";
import { withCandidates } from "../unknowns";
import { notYet } from "./results";
import type { FunctionSpecification, FunctionTable } from "./specification";

export const LOGIC: FunctionTable = {
  alltrue: decidedBy(false),
  anytrue: decidedBy(true),
};

/**
 * One element of this value decides. A null counts as false.
 *
 * There is no `refine`: of what can turn out one way only, it would make what is known already.
 */
function decidedBy(decisive: boolean): FunctionSpecification {
  return {
    parameters: [{ name: "list", type: listOf(BOOL), allowUnknown: true }],
    type: BOOL,
    call: (args) => decide(args, decisive),
  };
}

/** What stands behind an unknown element decides as well, but `alltrue` of Terraform does not know it before apply. */
function decide(args: readonly Value[], decisive: boolean): Value {
  const [list] = args as [Value];
  const elements = elementsOf(list);
  const at = elements.findIndex((element) => isKnown(element) && (element.content ?? false) === decisive);
  if (at < 0) return isKnown(list) && elements.every(isKnown) ? boolValue(!decisive) : notYet(BOOL, args);
  if (decisive || elements.slice(0, at).every(isKnown)) return boolValue(decisive);
  return withCandidates(notYet(BOOL, args), [boolValue(decisive)]);
}
