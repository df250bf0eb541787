import { typed } from "./collection";
import { surelyEqual } from "./equal";
import { marksWithin, unmarkedDeep } from "./marks";
import { compare, type Num } from "./number";
import { setKey } from "./set-key";
import { compareText } from "./text";
import { setOf, type Type } from "./type";
import { type Marks, UNMARKED, UnknownContent, type Value } from "./value";

/**
 * A set of elements that are all of this type already, or of no type yet: each once, in the order in which Terraform goes
 * through them: texts by their bytes, numbers and bools by value, all others by their key; then what is unknown, which is
 * equal only to what has the same origin; then null. Marks of elements go to the set. n log n.
 */
export function setValue(elements: readonly Value[], elementType: Type): Value {
  let marks: Marks = UNMARKED;
  for (const element of elements) marks |= marksWithin(element);
  const plain = marks === UNMARKED ? elements : elements.map(unmarkedDeep);
  const content = inOrder(each(typed(plain, elementType)), elementType);
  return { type: setOf(elementType), content, marks };
}

interface Keyed {
  readonly key: string;
  readonly value: Value;
}

/** Each element once, with its key. Only those of one group can be equal. */
function each(elements: readonly Value[]): Keyed[] {
  const groups = new Map<string | object, Value[]>();
  const kept: Keyed[] = [];
  for (const value of elements) {
    const key = setKey(value);
    const group = groupOf(value, key);
    const others = groups.get(group);
    if (others && isAmong(value, others)) continue;
    if (others) others.push(value);
    else groups.set(group, [value]);
    kept.push({ key, value });
  }
  return kept;
}

/** Thousands of unknown elements share a key: those of one owner can be equal, and those without an origin never. */
function groupOf(value: Value, key: string): string | object {
  return value.content instanceof UnknownContent && !value.content.refinements.candidates
    ? (value.origin?.owner ?? value)
    : key;
}

function isAmong(value: Value, others: readonly Value[]): boolean {
  for (const other of others) if (surelyEqual(value, other)) return true;
  return false;
}

function inOrder(elements: Keyed[], { kind }: Type): readonly Value[] {
  if (elements.length > 1) elements.sort((a, b) => place(a.value) - place(b.value) || order(a, b, kind));
  return elements.map(({ value }) => value);
}

function place({ content }: Value): number {
  return content === null ? 2 : content instanceof UnknownContent ? 1 : 0;
}

function order(a: Keyed, b: Keyed, kind: Type["kind"]): number {
  const [x, y] = [a.value.content, b.value.content];
  if (typeof x === "string" && typeof y === "string") return compareText(x, y);
  if (kind === "number" && place(a.value) === 0) return compare(x as Num, y as Num);
  // Of bools, and of all that has no order of its own.
  return compareText(a.key, b.key);
}
