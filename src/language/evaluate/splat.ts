import { elementsOf, listValue } from "../../value/collection";
import { refine } from "../../value/refinements";
import { DYNAMIC, listOf, sameType, type Type, tupleOf } from "../../value/type";
import { isKnown, type Refinements, tupleValue, UnknownContent, type Value, withMarks } from "../../value/value";
import { attribute, index } from "../access";
import { throughCandidates } from "../candidates";
import { LanguageError } from "../error";
import type { Range, SplatNode, SplatStep, TraversalStep } from "../syntax";
import { anything, isNeverNull, memberOfUnknown, unknownBecause } from "../unknowns";
import type { EvaluationContext } from "./context";
import { attempt, Failure, firstError, type Outcome, placed, toValue, unless } from "./outcome";

/** What is taken of an element. */
type Take = (element: Outcome) => Outcome;

/** `of[*].path`, of a list, tuple or set; anything else is a tuple of one, null one of none (HCL's SplatExpr). */
export function splat(node: SplatNode, of: Outcome, context: EvaluationContext): Outcome {
  const take = path(node.each, node, context);
  const result = splatOf(of, take, node);
  if (result instanceof Failure) return result;
  return throughCandidates(result, [toValue(of)], ([candidate]) => {
    const outcome = splatOf(candidate as Value, take, node);
    if (outcome instanceof Failure) throw outcome.error;
    return outcome;
  });
}

/** Keys in brackets do not depend on the element: they are evaluated once. */
function path(steps: readonly SplatStep[], place: Range, context: EvaluationContext): Take {
  const takes = steps.map((step) => oneStep(step, place, context));
  return (element) => takes.reduce((at, take) => take(at), element);
}

function oneStep(step: SplatStep, place: Range, context: EvaluationContext): Take {
  if (step.kind === "splat") {
    const take = path(step.each, place, context);
    return (at) => splatOf(at, take, place);
  }
  if (step.kind === "attribute") return (at) => further(at, place, (value) => attribute(value, step.name));
  const key = context.run(step.key, context);
  if (key instanceof Failure) return (at) => new Failure(firstError([at]) ?? key.error);
  return (at) => further(at, place, (value) => index(value, key));
}

function further(at: Outcome, place: Range, step: (value: Value) => Value): Outcome {
  return at instanceof Failure ? new Failure(at.error) : attempt(place, () => step(at));
}

function splatOf(of: Outcome, take: Take, place: Range): Outcome {
  if (of instanceof Failure) return new Failure(of.error);
  const { kind } = of.type;
  const many = kind === "tuple" || kind === "list" || kind === "set";
  if (of.content === null) {
    return many
      ? new Failure(placed(new LanguageError("language/splat-null"), place))
      : withMarks(tupleValue([]), of.marks);
  }
  if (kind === "dynamic") return withMarks(unknownBecause([of], DYNAMIC), of.marks);
  if (!many) return ofOne(of, take, place);
  return isKnown(of) ? ofKnown(of, take, place) : ofUnknown(of, take);
}

/** An unknown that may turn out to be null may turn out to be a tuple of none. */
function ofOne(of: Value, take: Take, place: Range): Outcome {
  const result = ofKnown(withMarks(tupleValue([of]), of.marks), take, place);
  if (isKnown(of) || isNeverNull(of)) return result;
  const open = withMarks(unknownBecause([of], DYNAMIC), of.marks);
  return unless(firstError([result]), open);
}

function ofKnown(of: Value, take: Take, place: Range): Outcome {
  const taken = elementsOf(of).map(take);
  const error = firstError(taken);
  if (error) return new Failure(error, withMarks(unknownBecause([], ofAnyElement(of.type, take).type), of.marks));
  const values = taken.map(toValue);
  if (of.type.kind === "tuple") return withMarks(tupleValue(values), of.marks);
  if (values.length === 0) return ofNone(of, take);
  const element = commonType(values);
  if (!element) return new Failure(placed(new LanguageError("language/splat-types"), place));
  const elements = values.map((value) => (value.type === element ? value : { ...value, type: element }));
  return withMarks(listValue(elements, element), of.marks);
}

/** What is wrong for whatever element is wrong, though there be none. */
function ofNone(of: Value, take: Take): Outcome {
  const { type, error } = ofAnyElement(of.type, take);
  return unless(error, withMarks(listValue([], elementType(type) ?? DYNAMIC), of.marks));
}

/** The type that all have but those of any type; undefined where they differ (HCL's cty.CanListVal). */
function commonType(values: readonly Value[]): Type | undefined {
  let common = DYNAMIC;
  for (const { type } of values) {
    if (common.kind === "dynamic") common = type;
    else if (type.kind !== "dynamic" && !sameType(type, common)) return undefined;
  }
  return common;
}

/** What is known of the result for an unknown list, set or tuple: its type, its length, and each of its elements. */
function ofUnknown(of: Value, take: Take): Outcome {
  const { type, error } = ofAnyElement(of.type, take);
  const { reason, refinements } = of.content as UnknownContent;
  const element = elementType(of.type);
  const member = (step: TraversalStep) => {
    const each = typeof step !== "number" || of.type.kind === "set" ? undefined : (element ?? elementAt(of.type, step));
    const taken = each && take(memberOfUnknown(of, each, step));
    return taken instanceof Failure ? undefined : taken;
  };
  const unknown: Value = { type, content: new UnknownContent(reason, {}, member), marks: of.marks };
  return unless(error, refine(unknown, { notNull: true, ...(element ? lengthOf(refinements) : {}) }));
}

function lengthOf({ minLength, maxLength }: Refinements): Refinements {
  return { ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) };
}

/** The type of a splat, and what is wrong with it for whatever elements. */
function ofAnyElement(type: Type, take: Take): { readonly type: Type; readonly error: LanguageError | undefined } {
  const types = type.kind === "tuple" ? type.elements : [elementType(type) ?? DYNAMIC];
  const taken = types.map((type) => take({ ...anything(), type }));
  const results = taken.map((outcome) => toValue(outcome).type);
  return { type: type.kind === "tuple" ? tupleOf(results) : listOf(results[0] ?? DYNAMIC), error: firstError(taken) };
}

function elementType(type: Type): Type | undefined {
  return type.kind === "list" || type.kind === "set" ? type.element : undefined;
}

function elementAt(type: Type, place: number): Type | undefined {
  return type.kind === "tuple" ? type.elements[place] : undefined;
}
