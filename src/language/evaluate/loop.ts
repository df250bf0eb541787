import { elementsOf, keysOf } from "../../value/collection";
import { fromInteger64 } from "../../value/number";
import { BOOL, DYNAMIC, isPrimitive } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, type Marks, numberValue, stringValue, type Value, withMarks } from "../../value/value";
import { converted } from "../converted";
import { LanguageError } from "../error";
import type { Node } from "../syntax";
import { anything, tooMuch, unknownBecause } from "../unknowns";
import { oneMoreRound } from "../weight";
import { binding, type EvaluationContext } from "./context";
import { errorOf, Failure, type Outcome, placed, toValue, unless } from "./outcome";

/** What a `for` goes over, and under which names; that of a template is one, too. */
export interface Loop {
  readonly keyName?: string;
  readonly valueName: string;
  readonly of: Node;
  readonly condition?: Node;
}

/** What was found on the way: the first error, the first value that leaves the result open, marks of the whole. */
export interface LoopResult {
  error: LanguageError | undefined;
  unknown: Value | undefined;
  marks: Marks;
}

/**
 * Goes through a value as a `for` does (HCL's ForExpr): `visit`, with the names bound, for each element that the condition
 * takes, then `finish`. Where it cannot be told yet which those are, the result is an unknown of any type.
 */
export function loop(
  node: Loop,
  of: Outcome,
  context: EvaluationContext,
  visit: (inner: EvaluationContext, found: LoopResult) => void,
  finish: () => Value,
): Outcome {
  const value = toValue(of);
  const refused = errorOf(of) ?? notIterable(value, node.of);
  if (refused) return new Failure(refused);
  if (value.type.kind === "dynamic") return unknownBecause([value], DYNAMIC);
  const condition = ofAnyElement(node, context);
  if (condition.error) return new Failure(condition.error);
  if (!isKnown(value)) return withMarks(unknownBecause([value], DYNAMIC), value.marks | condition.marks);
  const found: LoopResult = { error: undefined, unknown: undefined, marks: value.marks };
  for (const [key, element] of entriesOf(value)) {
    if (!oneMoreRound()) return withMarks(tooMuch([value]), found.marks);
    const inner = bound(node, context, key, element);
    if (included(node.condition, inner, found)) visit(inner, found);
  }
  const result = found.unknown ? unknownBecause([found.unknown], DYNAMIC) : finish();
  return unless(found.error, withMarks(result, found.marks));
}

function notIterable({ content, type }: Value, place: Node): LanguageError | undefined {
  if (content === null) return placed(new LanguageError("language/for-null"), place);
  return isPrimitive(type)
    ? placed(new LanguageError("language/for-type", { type: typeName(type) }), place)
    : undefined;
}

/** What is wrong with the condition whatever the element is, is wrong though there be no element. */
function ofAnyElement(node: Loop, context: EvaluationContext): LoopResult {
  const found: LoopResult = { error: undefined, unknown: undefined, marks: 0 };
  const any = anything();
  included(node.condition, bound(node, context, any, any), found);
  return found;
}

/** Whether the condition takes an element. Behind one that leaves the result open, less is told to be wrong. */
function included(condition: Node | undefined, inner: EvaluationContext, found: LoopResult): boolean {
  if (!condition) return true;
  const outcome = inner.run(condition, inner);
  const value = toValue(outcome);
  const taken = decision(value);
  const problem = taken instanceof LanguageError && !found.unknown ? placed(taken, condition) : undefined;
  found.error ??= errorOf(outcome) ?? problem;
  found.marks |= value.marks;
  if (typeof taken === "boolean") return taken;
  found.unknown ??= value;
  return false;
}

/** Undefined: it is not known yet. */
function decision(value: Value): boolean | LanguageError | undefined {
  if (value.content === null) return new LanguageError("language/for-condition-null");
  const bool = converted(value, BOOL);
  if (!bool) return new LanguageError("language/for-condition", { found: typeName(value.type) });
  return typeof bool.content === "boolean" ? bool.content : undefined;
}

function bound(
  { keyName, valueName }: Loop,
  context: EvaluationContext,
  key: Value,
  element: Value,
): EvaluationContext {
  const outer = keyName === undefined ? context : binding(context, keyName, key);
  return binding(outer, valueName, element);
}

function entriesOf(value: Value): readonly (readonly [key: Value, element: Value])[] {
  const { kind } = value.type;
  const elements = elementsOf(value);
  if (kind === "set") return elements.map((element) => [element, element]);
  if (kind === "list" || kind === "tuple") return elements.map((element, i) => [placeValue(i), element]);
  const keys = keysOf(value);
  return elements.map((element, i) => [stringValue(keys[i] as string), element]);
}

const places: Value[] = [];
const MOST_KEPT = 10_000;

/** The number of an element, as a number that Terraform's own code made. */
function placeValue(place: number): Value {
  const kept = places[place];
  if (kept) return kept;
  const value = numberValue(fromInteger64(place));
  if (place < MOST_KEPT) places[place] = value;
  return value;
}
