import { memo } from "../memo";
import { isWhollyKnown } from "./inspect";
import { compareText } from "./text";
import { listOf, mapOf, type Type } from "./type";
import { isMembers, type Members, UNMARKED, UnknownContent, type Value } from "./value";

/** A list of elements that are all of this type already, or of no type yet (`dynamic`): those become of it. Linear. */
export function listValue(elements: readonly Value[], elementType: Type): Value {
  return { type: listOf(elementType), content: typed(elements, elementType), marks: UNMARKED };
}

/** A map of members that are all of this type already, or of no type yet, in any order. Linear where the keys are in order. */
export function mapValue(members: ReadonlyMap<string, Value>, elementType: Type): Value {
  const names = sorted([...members.keys()]);
  const content = new Map<string, Value>();
  for (const name of names) content.set(name, ofType(members.get(name) as Value, elementType));
  return { type: mapOf(elementType), content, marks: UNMARKED };
}

/** Elements that are of a type, where what had none yet (unknown or null) has it now. The same array where all have it. */
export function typed(elements: readonly Value[], elementType: Type): readonly Value[] {
  if (elementType.kind === "dynamic" || elements.every(({ type }) => type.kind !== "dynamic")) return elements;
  return elements.map((element) => ofType(element, elementType));
}

function ofType(value: Value, type: Type): Value {
  return value.type.kind === "dynamic" && type.kind !== "dynamic" ? { ...value, type } : value;
}

/** Elements of a list, tuple or set; of a map or an object the values in the order of the keys. None of anything else. */
export function elementsOf({ content }: Value): readonly Value[] {
  if (Array.isArray(content)) return content as readonly Value[];
  return isMembers(content) ? namesOf(content).map((name) => content.get(name) as Value) : [];
}

/** Names of the members of a map or an object, in order, also of an unknown object. None of anything else. */
export function keysOf({ type, content }: Value): readonly string[] {
  if (isMembers(content)) return namesOf(content);
  return type.kind === "object" && content !== null ? sorted([...type.attributes.keys()]) : [];
}

/**
 * How many elements a value has: also of an unknown tuple or object, whose type says it. Undefined where it is not known (an
 * unknown collection, a set whose unknown elements may turn out to be equal) and for null and what has no elements.
 */
export function lengthOf(value: Value): number | undefined {
  const { type, content } = value;
  if (content === null) return undefined;
  if (type.kind === "tuple") return type.elements.length;
  if (type.kind === "object") return type.attributes.size;
  if (content instanceof UnknownContent) {
    const { minLength = 0, maxLength, notNull } = content.refinements;
    return notNull && minLength === maxLength ? minLength : undefined;
  }
  if (isMembers(content)) return content.size;
  if (!Array.isArray(content)) return undefined;
  return type.kind !== "set" || content.length < 2 || isWhollyKnown(value) ? content.length : undefined;
}

const kept = memo((members: Members): readonly string[] => sorted([...members.keys()]));
const WORTH_KEEPING = 8;

function namesOf(members: Members): readonly string[] {
  return members.size < WORTH_KEEPING ? sorted([...members.keys()]) : kept(members);
}

function sorted(all: string[]): readonly string[] {
  for (let i = 1; i < all.length; i++) {
    if (compareText(all[i - 1] as string, all[i] as string) > 0) return all.sort(compareText);
  }
  return all;
}
