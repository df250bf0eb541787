import { DYNAMIC, type ObjectType, objectOf, STRING, type TupleType, type Type, tupleOf } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, UNMARKED, type Value, withMarks } from "../../value/value";
import { converted } from "../converted";
import { LanguageError } from "../error";
import type { Node, ObjectNode, Range, TupleNode } from "../syntax";
import { isNotEvaluated, unknownBecause } from "../unknowns";
import { errorOf, Failure, firstError, type Outcome, placed, toValue, unless } from "./outcome";

/**
 * The type that a place in an expression gave last. Where the same comes again (a `for` goes over 10,000 elements), it is the
 * same object, so that comparing types costs nothing.
 */
const lastTypes = new WeakMap<Node, Type>();

export function tupleOutcome(node: TupleNode, outcomes: readonly Outcome[]): Outcome {
  const elements = outcomes.map(toValue);
  return unless(firstError(outcomes), { type: tupleType(node, elements), content: elements, marks: UNMARKED });
}

/** The type of a tuple, shared with the one before where it is the same. Linear. */
export function tupleType(node: Node, elements: readonly Value[]): TupleType {
  const last = lastTypes.get(node);
  if (last?.kind === "tuple" && last.elements.length === elements.length) {
    if (last.elements.every((type, i) => type === elements[i]?.type)) return last;
  }
  const type = tupleOf(elements.map(({ type }) => type));
  lastTypes.set(node, type);
  return type;
}

/** `outcomes` are those of the keys and the values, one after the other. Of two values of one key the later one counts. */
export function objectOutcome(node: ObjectNode, outcomes: readonly Outcome[]): Outcome {
  const members = new Map<string, Value>();
  let error: LanguageError | undefined;
  let unknown: Value | undefined;
  let marks = UNMARKED;
  for (const [i, { key: place }] of node.items.entries()) {
    const [key, value] = [outcomes[2 * i] as Outcome, outcomes[2 * i + 1] as Outcome];
    const name = keyText(key, place);
    error ??= errorOf(name) ?? errorOf(value);
    marks |= toValue(name).marks;
    if (isKnown(toValue(name))) members.set(toValue(name).content as string, toValue(value));
    else unknown ??= toValue(name);
  }
  if (unknown)
    return unless(error, withMarks(unknownBecause([unknown], DYNAMIC), isNotEvaluated(unknown) ? marks : UNMARKED));
  return unless(error, { type: objectType(node, members), content: members, marks });
}

/** A key of an object as a string; what is wrong with it stands in as an unknown one. */
export function keyText(key: Outcome, place: Range): Outcome {
  if (key instanceof Failure) return new Failure(key.error);
  if (key.content === null) return new Failure(placed(new LanguageError("language/key-null"), place));
  if (key.type.kind === "string") return key;
  const unsuitable = () => placed(new LanguageError("language/key", { found: typeName(key.type) }), place);
  return converted(key, STRING) ?? new Failure(unsuitable());
}

/** The type of an object, shared with the one before of this place where it is the same. Linear. */
export function objectType(node: Node, members: ReadonlyMap<string, Value>): ObjectType {
  const last = lastTypes.get(node);
  if (last?.kind === "object" && isTypeOf(last, members)) return last;
  const type = objectOf(new Map([...members].map(([name, value]) => [name, value.type])));
  lastTypes.set(node, type);
  return type;
}

/** Whether an object of these members has this very type, of the same types of members. */
export function isTypeOf({ attributes }: ObjectType, members: ReadonlyMap<string, Value>): boolean {
  if (attributes.size !== members.size) return false;
  for (const [name, value] of members) if (attributes.get(name) !== value.type) return false;
  return true;
}
