import { listValue, mapValue } from "./collection";
import { compare } from "./number";
import { bothBounds } from "./ranges";
import { setValue } from "./set";
import { type CollectionType, isCollection, type Type } from "./type";
import { numberValue, type Reason, type Refinements, UNMARKED, UnknownContent, type Value, withMarks } from "./value";

export { bothBounds, commonRefinements, mayBe, rangeOf } from "./ranges";

/**
 * An unknown value of which more is known now; of one of an unknown type, only candidates. What is known so well that one
 * value alone is left is that value: a list of a known length is a list of unknown elements. A known value stays as it is.
 */
export function refine(value: Value, more: Refinements): Value {
  const { type, content } = value;
  if (!(content instanceof UnknownContent)) return value;
  const added = type.kind === "dynamic" ? onlyCandidates(more) : more;
  if (Object.keys(added).length === 0) return value;
  const refinements = bothBounds(content.refinements, added);
  const known = onlyValue(type, refinements, content.reason);
  if (known) return withMarks(known, value.marks);
  return { ...value, content: new UnknownContent(content.reason, refinements, content.member) };
}

function onlyCandidates({ candidates }: Refinements): Refinements {
  return candidates ? { candidates } : {};
}

/** The one value that there is, if what is known leaves no other. */
function onlyValue(type: Type, refinements: Refinements, reason: Reason): Value | undefined {
  const { notNull, candidates, min, max, minExclusive, maxExclusive } = refinements;
  if (candidates?.length === 1) return candidates[0];
  if (!notNull) return undefined;
  if (type.kind === "number" && min !== undefined && max !== undefined) {
    return !minExclusive && !maxExclusive && compare(min, max) === 0 ? numberValue(min) : undefined;
  }
  const { minLength = 0, maxLength } = refinements;
  return isCollection(type) && minLength === maxLength ? ofLength(type, minLength, reason) : undefined;
}

/** A list of more elements, none of which is known, is not written out: what is known of it is its length. */
const MOST_ELEMENTS = 1_000_000;

function ofLength({ kind, element }: CollectionType, length: number, reason: Reason): Value | undefined {
  if (kind === "map") return length === 0 ? mapValue(new Map(), element) : undefined;
  const one: Value = { type: element, content: new UnknownContent(reason), marks: UNMARKED };
  if (length > MOST_ELEMENTS) return undefined;
  if (kind === "list") return listValue(Array<Value>(length).fill(one), element);
  return length <= 1 ? setValue(Array<Value>(length).fill(one), element) : undefined;
}
