import { ConversionError, type ValuePath } from "./conversion-error";
import type { Rules } from "./conversion-rules";
import { mismatch } from "./mismatch";
import { refine } from "./refinements";
import { isCollection, objectOf, type Type, tupleOf, withoutOptional } from "./type";
import type { Value } from "./value";
import { type Refinements, UnknownContent } from "./value";

/** A null of another type. */
export function convertedNull(value: Value, to: Type, rules: Rules): Value {
  return { type: filledIn(value.type, withoutOptional(to), rules), content: null, marks: value.marks };
}

/**
 * An unknown value of another type. What is known of its length stays (go-cty convert, prepareUnknownResult), and candidates
 * do, those that cannot be converted left out. What nobody knew the type of is still the value of the same thing.
 */
export function convertedUnknown(value: Value, to: Type, rules: Rules, path: ValuePath): Value {
  const unknown = value.content as UnknownContent;
  const type = filledIn(value.type, withoutOptional(to), rules);
  const member = unknown.member && membersConverted(unknown.member, to, rules);
  const open = { type, content: new UnknownContent(unknown.reason, {}, member), marks: value.marks };
  const { notNull, candidates, shape } = unknown.refinements;
  const refined = refine(open, {
    ...(notNull && { notNull }),
    ...lengths(value.type, type, unknown.refinements),
    ...(candidates && { candidates: candidatesConverted(candidates, to, rules, path) }),
    ...(shape && (type.kind === "string" || type.kind === "number") && { shape }),
  });
  return value.type.kind === "dynamic" && value.origin ? { ...refined, origin: value.origin } : refined;
}

function lengths(from: Type, to: Type, { minLength = 0, maxLength }: Refinements): Refinements {
  if (!isCollection(to)) return {};
  if (from.kind === "object") return { minLength: from.attributes.size, maxLength: from.attributes.size };
  if (from.kind === "tuple") {
    const { length } = from.elements;
    return { minLength: to.kind === "set" ? Math.min(length, 1) : length, maxLength: length };
  }
  const least = to.kind === "set" ? Math.min(minLength, 1) : minLength;
  return { minLength: least, ...(maxLength !== undefined && { maxLength }) };
}

/** @throws ConversionError if none of them can be converted. */
function candidatesConverted(all: readonly Value[], to: Type, rules: Rules, path: ValuePath): readonly Value[] {
  const results: Value[] = [];
  let failure: ConversionError | undefined;
  for (const candidate of all) {
    try {
      const conversion = rules.between(candidate.type, to);
      if (!conversion) throw mismatch(rules, candidate.type, to, path);
      results.push(conversion(candidate, [...path]));
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      failure = error;
    }
  }
  if (results.length === 0 && failure) throw failure;
  return results;
}

type Member = NonNullable<UnknownContent["member"]>;

/** Members that can be told although the whole cannot, as what they are in the other type. */
function membersConverted(member: Member, to: Type, rules: Rules): Member {
  return (name) => {
    const value = member(name);
    const type = to.kind === "object" ? to.attributes.get(String(name)) : isCollection(to) ? to.element : undefined;
    if (!value || !type) return undefined;
    try {
      return rules.between(value.type, type)?.(value, [name]);
    } catch (error) {
      if (error instanceof ConversionError) return undefined;
      throw error;
    }
  };
}

/** A type constraint with the types of a value in the places of `dynamic` (go-cty convert, dynamicReplace). */
export function filledIn(from: Type | undefined, to: Type, rules: Rules): Type {
  if (!from || from.kind === "dynamic") return to;
  switch (to.kind) {
    case "dynamic":
      return from;
    case "list":
    case "set":
    case "map":
      return { kind: to.kind, element: filledIn(elementOf(from, rules), to.element, rules) };
    case "tuple":
      return tupleOf(to.elements.map((element, i) => filledIn(partOf(from, i), element, rules)));
    case "object": {
      const attributes = new Map<string, Type>();
      for (const [name, type] of to.attributes) attributes.set(name, filledIn(partOf(from, name), type, rules));
      return objectOf(attributes);
    }
    default:
      return to;
  }
}

function elementOf(type: Type, rules: Rules): Type | undefined {
  if (isCollection(type)) return type.element;
  if (type.kind === "tuple") return rules.unify(type.elements);
  return type.kind === "object" ? rules.unify([...type.attributes.values()]) : undefined;
}

function partOf(type: Type, part: string | number): Type | undefined {
  if (type.kind === "map") return type.element;
  if (type.kind === "object") return type.attributes.get(String(part));
  return type.kind === "tuple" ? type.elements[part as number] : undefined;
}
