import type { Missing } from "../../model/answer";
import type { ResourceTypes } from "../../model/resource-types";
import { elementsOf } from "../../value/collection";
import { ConversionError, convert } from "../../value/convert";
import { compare, fromInteger64, isWhole, type Num, shownNumber } from "../../value/number";
import { NUMBER } from "../../value/type";
import { typeName } from "../../value/type-name";
import { EPHEMERAL, SENSITIVE, UnknownContent, type Value } from "../../value/value";

/** What is to be said of a `count` or a `for_each`. */
export type Verdict =
  | { readonly kind: "fine" }
  | { readonly kind: "undecided"; readonly missing: Missing }
  | { readonly kind: "wrong"; readonly message: string; readonly facts: Readonly<Record<string, string>> };

/** What else has to be known for a verdict. */
export interface RepetitionFacts {
  readonly types: ResourceTypes;
  /** Whether the state has an object at an address. */
  isThere(address: string): boolean;
  /** Whether Terraform holds the value to be sensitive. */
  isSensitive(): boolean;
}

const FINE: Verdict = { kind: "fine" };

/** Terraform takes a whole number that is known and not negative; a sensitive one, too. */
export function verdictOnCount(value: Value, known: RepetitionFacts): Verdict {
  const { content, marks, type } = value;
  if ((marks & EPHEMERAL) !== 0) return FINE;
  if (content === null) return wrong("null");
  if (content instanceof UnknownContent) return unknown(content, known);
  const number = converted(value);
  if (number === undefined) return wrong("count-type", { found: typeName(type) });
  if (!isWhole(number)) return wrong("count-fraction", { number: shownNumber(number) });
  return compare(number, fromInteger64(0)) < 0 ? wrong("count-negative", { number: shownNumber(number) }) : FINE;
}

/** Terraform takes a map or an object with known names, or a known set of texts, and nothing sensitive. */
export function verdictOnForEach(value: Value, known: RepetitionFacts): Verdict {
  const { content, marks, type } = value;
  if ((marks & EPHEMERAL) !== 0) return FINE;
  if (content === null) return wrong("null");
  if (content instanceof UnknownContent) return unknown(content, known);
  if ((marks & SENSITIVE) !== 0 && known.isSensitive()) return wrong("sensitive");
  if (type.kind === "map" || type.kind === "object") return FINE;
  if (type.kind !== "set") return wrong("each-type", { found: typeName(type) });
  const elements = elementsOf(value);
  const open = openAmong(elements, known);
  if (open) return open;
  if (elements.length > 0 && type.element.kind !== "string")
    return wrong("each-elements", { found: typeName(type.element) });
  return elements.some((element) => element.content === null) ? wrong("each-null") : FINE;
}

/** Of a `dynamic` block what is not known is planned as well; but we cannot write its blocks out. */
export function verdictOnDynamic({ content, type }: Value): Verdict {
  if (content === null) return wrong("null");
  if (content instanceof UnknownContent) return { kind: "undecided", missing: content.reason as Missing };
  if (type.kind === "string" || type.kind === "number" || type.kind === "bool")
    return wrong("dynamic-type", { found: type.kind });
  return FINE;
}

function converted(value: Value): Num | undefined {
  try {
    return convert(value, NUMBER).content as Num;
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}

/** One element that is known only after apply is enough. */
function openAmong(elements: readonly Value[], known: RepetitionFacts): Verdict | undefined {
  const open = elements.flatMap(({ content }) => (content instanceof UnknownContent ? [unknown(content, known)] : []));
  return open.find(({ kind }) => kind === "wrong") ?? open[0];
}

/** Terraform refuses what only apply will tell; what only we do not know is undecided. */
function unknown({ reason }: UnknownContent, known: RepetitionFacts): Verdict {
  const missing = reason as Missing;
  return isComputed(missing, known)
    ? wrong("computed", { attribute: missing.subject })
    : { kind: "undecided", missing };
}

const OBJECT = /(?:^|\.)([A-Za-z_]\w*)\.[\w-]+(?:\[[^[\]]*\])?$/;

/**
 * Whether nothing but apply can tell an attribute: the object is not there, and its type is known to leave the attribute to
 * the cloud. Of a type that nobody knows, that is sure of its id only.
 */
function isComputed({ kind, subject }: Missing, { types, isThere }: RepetitionFacts): boolean {
  if (kind !== "computed") return false;
  const dot = subject.lastIndexOf(".");
  const [address, attribute] = [subject.slice(0, dot), subject.slice(dot + 1)];
  const [, type] = OBJECT.exec(address) ?? [];
  if (type === undefined || isThere(address)) return false;
  return attribute === "id" || types.typeOf("managed", types.canonicalType(type)) !== undefined;
}

function wrong(message: string, facts: Readonly<Record<string, string>> = {}): Verdict {
  return { kind: "wrong", message, facts };
}
