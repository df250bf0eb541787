import { firstUnknown } from "../../../src/value/inspect";
import { fromBigInt, fromDouble, type Num, numberText, compare as order, parseNumber } from "../../../src/value/number";
import { hasDynamic, isCollection, sameType, type Type } from "../../../src/value/type";
import {
  EPHEMERAL,
  isMembers,
  type Members,
  type Refinements,
  SENSITIVE,
  UnknownContent,
  type Value,
} from "../../../src/value/value";
import { holdsUnknown, type Told, ToldNumber, ToldUnknown } from "./planfile/told";

/** What a value of ours is beside that of terraform. */
export interface Comparison {
  /** Where we say something else: the place and both. */
  readonly differences: string[];
  /** Terraform knows something here that we do not. */
  undecided: boolean;
  /** We know something that terraform does not. */
  more: boolean;
  /** Both do not know it, and terraform knows more of its type or its limits. */
  weaker: boolean;
}

export const HIDDEN_SECRET = "has something sensitive in it";

/** Holds a value of ours against terraform's, all the way down: type, value, what is known, and what is sensitive. */
export function compare(told: Told, ours: Value): Comparison {
  const comparison: Comparison = { differences: [], undecided: false, more: false, weaker: false };
  walk(told, ours, "", comparison);
  return comparison;
}

function walk(told: Told, ours: Value, at: string, result: Comparison): void {
  const differ = (what: string) => result.differences.push(`${at || "."} ${what}`);
  const unknown = told.content instanceof ToldUnknown;
  if (unknown || ours.content instanceof UnknownContent) {
    walkUnknown(told, ours, differ, result);
    return;
  }
  if (told.sensitive !== isSensitive(ours)) differ(told.sensitive ? "is sensitive" : "is not sensitive");
  if (told.type.kind !== ours.type.kind) differ(`is a ${told.type.kind}, not a ${ours.type.kind}`);
  else if (told.content === null || ours.content === null) {
    if (told.content !== ours.content) differ(told.content === null ? "is null" : "is not null");
    else if (!sameType(told.type, ours.type)) differ("is a null of another type");
  } else walkKnown(told, ours, at, result, differ);
}

function walkKnown(told: Told, ours: Value, at: string, result: Comparison, differ: (what: string) => void): void {
  const { content, type } = told;
  if (content instanceof ToldNumber) {
    if (!sameNumber(content, ours.content as Num))
      differ(`is ${content.exact}, not ${numberText(ours.content as Num)}`);
  } else if (content instanceof Map) walkMembers(content, ours, at, result, differ);
  else if (Array.isArray(content)) {
    const members = ours.content as readonly Value[];
    const theirs = content as readonly Told[];
    // Nobody knows where in a set stands what is not known.
    if (type.kind === "set" && members.filter(isOpen).length > theirs.filter(holdsUnknown).length)
      result.undecided = true;
    else if (theirs.length !== members.length) differ(`has ${theirs.length} elements, not ${members.length}`);
    else for (const [i, member] of theirs.entries()) walk(member, members[i] as Value, `${at}[${i}]`, result);
  } else if (content !== ours.content) differ(`is ${JSON.stringify(content)}, not ${JSON.stringify(ours.content)}`);
  if (isCollection(type) && !sameElement(type.element, ours, result)) differ("has elements of another type");
}

function isOpen(value: Value): boolean {
  return firstUnknown(value) !== undefined;
}

/** The type of the elements of a collection; where one of both does not know a member, its type may be open. */
function sameElement(element: Type, ours: Value, result: Comparison): boolean {
  const own = (ours.type as { element: Type }).element;
  return sameType(element, own) || ((result.undecided || result.more) && compatible(element, own));
}

function walkMembers(
  theirs: ReadonlyMap<string, Told>,
  ours: Value,
  at: string,
  result: Comparison,
  differ: (what: string) => void,
): void {
  const members = ours.content as Members;
  const names = [...members.keys()].sort().join();
  const wanted = [...theirs.keys()].sort().join();
  if (names !== wanted) {
    differ(`has the members ${wanted}, not ${names}`);
    return;
  }
  if (ours.type.kind === "map" && [...members.keys()].join() !== [...theirs.keys()].join())
    differ("has its keys in another order");
  for (const [name, member] of theirs) walk(member, members.get(name) as Value, `${at}.${name}`, result);
}

/** Whether two numbers are the same: to the last digit of a text, or exactly. */
function sameNumber({ exact }: ToldNumber, ours: Num): boolean {
  if (typeof exact === "string") return numberText(ours) === exact;
  return order(numberOf(exact), ours) === 0;
}

function numberOf(exact: ToldNumber["exact"]): Num {
  if (typeof exact === "string") return parseNumber(exact) as Num;
  return typeof exact === "number" ? fromDouble(exact) : fromBigInt(exact);
}

function walkUnknown(told: Told, ours: Value, differ: (what: string) => void, result: Comparison): void {
  const open = told.content instanceof ToldUnknown;
  const ourOpen = ours.content instanceof UnknownContent;
  if (!compatible(told.type, ours.type)) differ("is of another type");
  if (!open) {
    result.undecided = true;
    if (contradicts(told, (ours.content as UnknownContent).refinements))
      differ("is not within the limits of what we do not know");
    if (hides(told) && !isSensitive(ours)) differ(HIDDEN_SECRET);
    return;
  }
  if (!ourOpen) {
    result.more = true;
    if (told.sensitive && !hidesOurs(ours)) differ("is sensitive");
    return;
  }
  if (told.sensitive !== isSensitive(ours) && !isLeftAlone(ours))
    differ(told.sensitive ? "is sensitive" : "is not sensitive");
  if (!sameType(told.type, ours.type)) {
    if (hasDynamic(ours.type)) result.weaker = true;
    else result.more = true;
  }
  compareLimits(told.content as ToldUnknown, ours.content as UnknownContent, result);
}

/**
 * Whether a value is unknown because something is not evaluated. It keeps marks that terraform drops from what only the
 * apply knows, since terraform may know it.
 */
export function isLeftAlone({ content }: Value): boolean {
  return content instanceof UnknownContent && content.reason.kind === "expression";
}

/** Whether two types may be that of one value: where one is open, the other may be anything. */
export function compatible(a: Type, b: Type): boolean {
  if (a.kind === "dynamic" || b.kind === "dynamic") return true;
  if (isCollection(a)) return a.kind === b.kind && compatible(a.element, (b as { element: Type }).element);
  if (a.kind === "tuple") {
    const others = b.kind === "tuple" ? b.elements : [];
    return (
      b.kind === "tuple" &&
      others.length === a.elements.length &&
      a.elements.every((e, i) => compatible(e, others[i] as Type))
    );
  }
  if (a.kind !== "object") return a.kind === b.kind;
  if (b.kind !== "object" || a.attributes.size !== b.attributes.size) return false;
  return [...a.attributes].every(([name, type]) => {
    const other = b.attributes.get(name);
    return other !== undefined && compatible(type, other);
  });
}

function compareLimits(theirs: ToldUnknown, { refinements: ours }: UnknownContent, result: Comparison): void {
  const candidates = ours.candidates !== undefined;
  const number = (bound: ToldUnknown["min"], own: Num | undefined) =>
    compareLimit(bound && String(bound.number.exact), own === undefined ? undefined : numberText(own), result);
  compareLimit(theirs.notNull || undefined, ours.notNull || candidates || undefined, result);
  compareLimit(theirs.prefix, ours.prefix, result);
  number(theirs.min, ours.min);
  number(theirs.max, ours.max);
  compareLimit(theirs.minLength, ours.minLength || undefined, result);
  compareLimit(theirs.maxLength, ours.maxLength, result);
}

function compareLimit<T>(theirs: T | undefined, ours: T | undefined, result: Comparison): void {
  if (theirs === ours) return;
  if (ours === undefined) result.weaker = true;
  else result.more = true;
}

/** Whether a known value is outside of what was said of it while it was unknown. */
function contradicts({ content }: Told, said: Refinements): boolean {
  if (content === null) return said.notNull === true;
  if (typeof content === "string") return said.prefix !== undefined && !content.startsWith(said.prefix);
  if (content instanceof ToldNumber) return outside(numberOf(content.exact), said);
  if (typeof content !== "object" || content instanceof ToldUnknown) return false;
  const length = content instanceof Map ? content.size : (content as readonly Told[]).length;
  return length < (said.minLength ?? 0) || length > (said.maxLength ?? Number.POSITIVE_INFINITY);
}

function outside(number: Num, { min, minExclusive, max, maxExclusive }: Refinements): boolean {
  const below = min !== undefined && order(number, min) < (minExclusive ? 1 : 0);
  const above = max !== undefined && order(number, max) > (maxExclusive ? -1 : 0);
  return below || above;
}

function isSensitive({ marks }: Value): boolean {
  return (marks & SENSITIVE) !== 0;
}

function hides({ sensitive, content }: Told): boolean {
  if (sensitive) return true;
  if (content instanceof Map) return [...(content as Map<string, Told>).values()].some(hides);
  return Array.isArray(content) && (content as Told[]).some(hides);
}

function hidesOurs(value: Value): boolean {
  return isSensitive(value) || membersOf(value).some(hidesOurs);
}

/** Whether anything in a value is ephemeral. */
export function isEphemeral(value: Value): boolean {
  return (value.marks & EPHEMERAL) !== 0 || membersOf(value).some(isEphemeral);
}

/** What `ephemeralasnull` makes of a value: terraform tells only that of what is ephemeral. */
export function withoutEphemeral(value: Value): Value {
  const { type, content, marks } = value;
  if (marks & EPHEMERAL) {
    const left = { type, marks: marks & ~EPHEMERAL };
    return { ...left, content: content instanceof UnknownContent ? new UnknownContent(content.reason) : null };
  }
  if (Array.isArray(content)) return { type, marks, content: (content as Value[]).map(withoutEphemeral) };
  if (!isMembers(content)) return value;
  return {
    type,
    marks,
    content: new Map([...content.keys()].map((key) => [key, withoutEphemeral(content.get(key) as Value)])),
  };
}

function membersOf({ content }: Value): readonly Value[] {
  if (Array.isArray(content)) return content as readonly Value[];
  return isMembers(content) ? [...content.keys()].map((key) => content.get(key) as Value) : [];
}
