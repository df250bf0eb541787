import { elementsOf } from "../../value/collection";
import { equals } from "../../value/equal";
import { isWhollyKnown } from "../../value/inspect";
import { fromInteger64 } from "../../value/number";
import { BOOL, DYNAMIC, NUMBER, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { FALSE, isKnown, numberValue, TRUE, type Value } from "../../value/value";
import { asTerraformKnows } from "../candidates";
import type { LanguageError } from "../error";
import { withCandidates } from "../unknowns";
import { badType } from "./bad-argument";
import { emptyList, notFound } from "./refusals";
import { notYet } from "./results";
import type { FunctionTable } from "./specification";

/*
 * Neither has a `refine`: of what can turn out one way only, it would make what is known already. Where Terraform does not know
 * a result, `count` and `for_each` refuse it, though we may know it.
 */
export const SEARCH: FunctionTable = {
  contains: {
    parameters: [
      { name: "list", type: DYNAMIC, allowUnknown: true },
      // Terraform takes a null since 1.16.
      { name: "value", type: DYNAMIC, allowUnknown: true, allowNull: true },
    ],
    type: BOOL,
    call: contains,
  },
  index: {
    parameters: [
      { name: "list", type: DYNAMIC, allowUnknown: true },
      { name: "value", type: DYNAMIC, allowUnknown: true },
    ],
    type: NUMBER,
    call: index,
  },
};

/** Linear. */
function contains(args: readonly Value[]): Value {
  const [list, value] = args as [Value, Value];
  if (!isKnown(list)) return notYet(BOOL, [list]);
  const { kind } = list.type;
  if (kind !== "list" && kind !== "tuple" && kind !== "set") {
    return refused(value, BOOL, badType("contains", "list", "list, tuple, set", typeName(list.type)));
  }
  return asTold(args, BOOL, isAmong) ?? notYet(BOOL, args);
}

/** The place of the first element that is equal. Linear. */
function index(args: readonly Value[]): Value {
  const [list, value] = args as [Value, Value];
  if (!isKnown(list)) return notYet(NUMBER, [list]);
  if (list.type.kind !== "list" && list.type.kind !== "tuple") {
    return refused(value, NUMBER, badType("index", "list", "list, tuple", typeName(list.type)));
  }
  const elements = elementsOf(list);
  if (elements.length === 0) return refused(value, NUMBER, emptyList("index", "list"));
  const place = asTold(args, NUMBER, placeOf);
  if (place) return place;
  const isNowhere = isAmong(value, elements)?.content === false;
  return isNowhere ? refused(value, NUMBER, notFound("index", "value")) : notYet(NUMBER, args);
}

/** As long as the value is not known, Terraform does not look at the list. */
function refused(value: Value, type: Type, error: LanguageError): Value {
  if (isKnown(value)) throw error;
  return notYet(type, [value]);
}

type Search = (value: Value, elements: readonly Value[]) => Value | undefined;

/** What is found; it stays unknown if only we know it. Undefined: nobody knows. */
function asTold(args: readonly Value[], type: Type, search: Search): Value | undefined {
  const [list, value] = args as [Value, Value];
  const elements = elementsOf(list);
  const found = search(value, elements);
  if (!found || args.every(isWhollyKnown)) return found;
  const told = isKnown(value) && search(asTerraformKnows(value), elements.map(asTerraformKnows));
  return told ? found : withCandidates(notYet(type, args), [found]);
}

function isAmong(value: Value, elements: readonly Value[]): Value | undefined {
  let answer: Value | undefined = FALSE;
  for (const element of elements) {
    const equal = equals(value, element);
    if (equal.content === true) return TRUE;
    if (!isKnown(equal)) answer = undefined;
  }
  return answer;
}

function placeOf(value: Value, elements: readonly Value[]): Value | undefined {
  for (const [i, element] of elements.entries()) {
    const equal = equals(element, value);
    if (equal.content === true) return numberValue(fromInteger64(i));
    if (!isKnown(equal)) return undefined;
  }
  return undefined;
}
