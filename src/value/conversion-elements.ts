import { ConversionError, type ValuePath } from "./conversion-error";
import type { Conversion, Rules } from "./conversion-rules";
import { type CollectionType, DYNAMIC, hasDynamic, sameType, type Type, withoutOptional } from "./type";
import { UNMARKED, UnknownContent, unmarked, type Value } from "./value";

/** The conversions of all these types to one; undefined if there is one without. Types that are one object are asked once. */
export function conversionsTo(rules: Rules, types: Iterable<Type>, to: Type): ((from: Type) => Conversion) | undefined {
  const found = new Map<Type, Conversion>();
  for (const from of types) {
    if (found.has(from)) continue;
    const conversion = rules.between(from, to);
    if (!conversion) return undefined;
    found.set(from, conversion);
  }
  return (from) => found.get(from) as Conversion;
}

/** Elements, each converted. The same array where none changes. Keys are those of the path; default: places. */
export function convertedElements(
  elements: readonly Value[],
  each: (i: number) => Conversion | undefined,
  path: ValuePath,
  keys?: readonly string[],
): readonly Value[] {
  let changed: Value[] | undefined;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Value;
    path.push(keys?.[i] ?? i);
    const result = each(i)?.(element, path) ?? element;
    path.pop();
    if (result !== element) changed ??= elements.slice(0, i);
    changed?.push(result);
  }
  return changed ?? elements;
}

/** Without what an element of no type yet may be: when it is known, the type of all elements may be another one. */
export function undetermined(element: Value): Value {
  const { content, type } = element;
  if (type.kind !== "dynamic" || !(content instanceof UnknownContent) || !content.refinements.candidates)
    return element;
  const { candidates: _, ...refinements } = content.refinements;
  return { ...element, content: new UnknownContent(content.reason, refinements, content.member) };
}

/** Nulls lose their marks where go-cty makes them anew (convert, conversion_collection.go). The same array where none has any. */
export function bareNulls(elements: readonly Value[]): readonly Value[] {
  if (!elements.some(isMarkedNull)) return elements;
  return elements.map((element) => (isMarkedNull(element) ? unmarked(element) : element));
}

export function isMarkedNull({ content, marks }: Value): boolean {
  return content === null && marks !== UNMARKED;
}

/**
 * The type of the elements of a collection: that of the constraint, and what its `dynamic` came out as. Of an empty one that
 * may be of any, what it was before.
 *
 * @throws ConversionError if they differ.
 */
export function commonElementType(
  of: CollectionType["kind"],
  constraint: Type,
  elements: readonly Value[],
  before: Type,
  path: ValuePath,
): Type {
  const wanted = withoutOptional(constraint);
  if (elements.length === 0) return wanted.kind === "dynamic" ? before : wanted;
  if (!hasDynamic(wanted)) return wanted;
  let found: Type = DYNAMIC;
  for (const { type } of elements) {
    if (type === found || type.kind === "dynamic") continue;
    if (found.kind === "dynamic") found = type;
    else if (!sameType(type, found)) throw new ConversionError({ kind: "elements", of }, [...path]);
  }
  return found;
}

/**
 * Elements of which each came out as a type of its own, as one type that all can be.
 *
 * @throws ConversionError if there is none.
 */
export function unified(
  of: CollectionType["kind"],
  elements: readonly Value[],
  rules: Rules,
  path: ValuePath,
  keys?: readonly string[],
): readonly Value[] {
  const [first] = elements;
  if (!first || elements.every(({ type }) => sameType(type, first.type))) return elements;
  const types = elements.map(({ type }) => type);
  const one = rules.unify(types);
  const each = one && conversionsTo(rules, types, one);
  if (!each) throw new ConversionError({ kind: "elements", of }, [...path]);
  return convertedElements(elements, (i) => each(types[i] as Type), path, keys);
}
