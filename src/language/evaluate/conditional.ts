import { BOOL, DYNAMIC, isPrimitive, sameType, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { unify } from "../../value/unify";
import { isKnown, UNMARKED, unmarked, type Value, withMarks } from "../../value/value";
import { converted } from "../converted";
import { LanguageError } from "../error";
import type { Node } from "../syntax";
import { unknownBecause } from "../unknowns";
import { typeDifference } from "./difference";
import { eitherValue } from "./one-of";
import { errorOf, Failure, type Outcome, placed, toValue, unless } from "./outcome";

/** `%{ if }` is one, too. */
export interface Conditional {
  readonly condition: Node;
  readonly then: Node;
  readonly otherwise: Node;
}

/**
 * `condition ? then : otherwise`, of what its parts came out as. What is wrong with the branch that is not taken does not
 * matter, but the type and the marks of the result come from both.
 */
export function conditional(node: Conditional & Node, then: Outcome, otherwise: Outcome, condition: Outcome): Outcome {
  const [yes, no, decides] = [toValue(then), toValue(otherwise), toValue(condition)];
  const type = commonType(yes, no);
  if (!type) return new Failure(placed(nothingInCommon(yes.type, no.type), node));
  const marks = yes.marks | no.marks | decides.marks;
  const problem = errorOf(condition);
  if (!isKnown(decides)) {
    return unless(problem, withMarks(eitherValue(decides, unmarked(yes), unmarked(no), type), marks));
  }
  const decided = decision(decides);
  if (typeof decided !== "boolean") {
    return new Failure(problem ?? placed(decided, node.condition), unknownBecause([decides], type));
  }
  const [branch, place] = decided ? [then, node.then] : [otherwise, node.otherwise];
  const other = decided ? no : yes;
  const parts = !sameType(type, other.type) || goTogether(toValue(branch).type, type);
  const value = parts && areAlike(toValue(branch), other.type) ? converted(toValue(branch), type) : undefined;
  const error = problem ?? errorOf(branch);
  if (value) return unless(error, withMarks(value, marks));
  const wrong = new LanguageError("language/branch-type", { expected: typeName(type) });
  return new Failure(error ?? placed(wrong, place), unknownBecause([], type));
}

/** Undefined: the branches have no type in common. A null that was written as such takes the type of the other branch. */
function commonType(yes: Value, no: Value): Type | undefined {
  if (isBareNull(yes)) return no.type;
  if (isBareNull(no)) return yes.type;
  if (yes.type.kind === "dynamic" || no.type.kind === "dynamic") return DYNAMIC;
  return unify([yes.type, no.type]);
}

/**
 * Beside a list or map whose elements have no type yet, Terraform takes a tuple or an object only if its parts are simple or of
 * one type (go-cty convert, unifyTuplesAsList and unifyObjectsAsMaps).
 */
function goTogether(branch: Type, type: Type): boolean {
  if ((type.kind !== "list" && type.kind !== "map") || type.element.kind !== "dynamic") return true;
  const parts = partsOf(branch);
  const [first] = parts;
  return parts.every((part) => first && sameType(part, first)) || isPrimitive(unify(parts) ?? DYNAMIC);
}

/** Whether a tuple beside a list, or an object beside a map, can be made of parts of one type, whatever is made of it then. */
function areAlike(branch: Value, { kind }: Type): boolean {
  const own = branch.type.kind;
  if (!((own === "tuple" && kind === "list") || (own === "object" && kind === "map"))) return true;
  const element = unify(partsOf(branch.type));
  return !element || converted(branch, { kind, element }) !== undefined;
}

function partsOf(type: Type): readonly Type[] {
  if (type.kind === "tuple") return type.elements;
  return type.kind === "object" ? [...type.attributes.values()] : [];
}

function isBareNull({ content, type, marks }: Value): boolean {
  return content === null && type.kind === "dynamic" && marks === UNMARKED;
}

function decision(condition: Value): boolean | LanguageError {
  if (condition.content === null) return new LanguageError("language/condition-null");
  const bool = converted(condition, BOOL);
  return bool ? bool.content === true : new LanguageError("language/condition", { found: typeName(condition.type) });
}

function nothingInCommon(yes: Type, no: Type): LanguageError {
  const found = typeDifference(yes, no);
  return new LanguageError(found.path === "" ? "language/branches" : "language/branches-within", found);
}
