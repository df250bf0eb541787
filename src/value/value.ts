import type { Num } from "./number";
import type { TextShape } from "./shape";
import { normalizeText } from "./text";
import { BOOL, DYNAMIC, NUMBER, objectOf, STRING, type Type, tupleOf } from "./type";

/**
 * A value as Terraform has them: a type, what it holds, and the marks that travel with it. Immutable.
 *
 * A null is known. The members of lists, tuples, sets, maps and objects are values of their own, with marks of their own;
 * those of a set have none: the set has them.
 */
export interface Value {
  readonly type: Type;
  readonly content: Content;
  /** Bits: `SENSITIVE`, `EPHEMERAL`, or 0. */
  readonly marks: Marks;
  /**
   * What it is the value of, as long as it is only handed on: chosen, indexed, put into a list and taken out again. Two
   * unknown values of one origin are equal, whatever they turn out to be. Lost with every change of the value.
   */
  readonly origin?: Origin;
}

/**
 * By type: `string`: string; `number`: Num; `bool`: boolean; `list`, `tuple`: array; `set`: array in Terraform's order, each
 * once; `map`, `object`: members, those of a map in the order of their keys. Of every type: null, or unknown.
 */
export type Content = string | Num | boolean | null | UnknownContent | readonly Value[] | Members;

/** Members by name. A Map is one; objects whose members are costly answer when they are asked. */
export interface Members {
  readonly size: number;
  get(name: string): Value | undefined;
  has(name: string): boolean;
  keys(): IterableIterator<string>;
}

/** What a value is the value of: an attribute of something that whoever made the value knows. */
export interface Origin {
  readonly owner: object;
  /** `["id"]`, `["zones", 0, "id"]` */
  readonly path: readonly (string | number)[];
}

/**
 * Why a value is not known. Data, not text: whoever shows it has the words. The kinds are those of who makes the value;
 * `expression` is this room's own: something that is not evaluated, `subject` is its text.
 */
export interface Reason {
  readonly kind: string;
  readonly subject: string;
}

/** What is known of an unknown value all the same: go-cty's refinements, and two that go-cty does not have. */
export interface Refinements {
  readonly notNull?: boolean;
  /** The text begins with this. */
  readonly prefix?: string;
  /** Least and greatest number, the bound itself included unless `…Exclusive`. */
  readonly min?: Num;
  readonly minExclusive?: boolean;
  readonly max?: Num;
  readonly maxExclusive?: boolean;
  /** Least and greatest number of elements of a list, set or map. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** It is one of these, all of them known. */
  readonly candidates?: readonly Value[];
  /** The letters of a text, or of a number as it is written. */
  readonly shape?: TextShape;
}

/** The content of a value that is not known yet. */
export class UnknownContent {
  constructor(
    readonly reason: Reason,
    readonly refinements: Refinements = {},
    /**
     * Members of an object of which some can be told although the whole cannot: a resource whose type nobody knows, with the
     * arguments that its block sets. Answers undefined where nothing is known of a member. Default: of none.
     */
    readonly member?: (name: string | number) => Value | undefined,
  ) {}
}

export type Marks = number;
export const UNMARKED: Marks = 0;
export const SENSITIVE: Marks = 1;
export const EPHEMERAL: Marks = 2;

/** A text, in the normal form that Terraform's texts have (NFC). */
export function stringValue(content: string): Value {
  return { type: STRING, content: normalizeText(content), marks: UNMARKED };
}

export function numberValue(content: Num): Value {
  return { type: NUMBER, content, marks: UNMARKED };
}

export const TRUE: Value = { type: BOOL, content: true, marks: UNMARKED };
export const FALSE: Value = { type: BOOL, content: false, marks: UNMARKED };

export function boolValue(content: boolean): Value {
  return content ? TRUE : FALSE;
}

export function nullValue(type: Type = DYNAMIC): Value {
  return { type, content: null, marks: UNMARKED };
}

export function tupleValue(elements: readonly Value[]): Value {
  return { type: tupleOf(elements.map(({ type }) => type)), content: elements, marks: UNMARKED };
}

export function objectValue(members: ReadonlyMap<string, Value>): Value {
  const attributes = new Map<string, Type>();
  for (const [name, { type }] of members) attributes.set(name, type);
  return { type: objectOf(attributes), content: members, marks: UNMARKED };
}

export function unknownValue(type: Type, reason: Reason, refinements?: Refinements): Value {
  return { type, content: new UnknownContent(reason, refinements), marks: UNMARKED };
}

/** Whether the value itself is known; members of it may still be unknown. A null is known. */
export function isKnown({ content }: Value): boolean {
  return !(content instanceof UnknownContent);
}

export function isNull({ content }: Value): boolean {
  return content === null;
}

/** The same value with more marks. */
export function withMarks(value: Value, marks: Marks): Value {
  return (value.marks | marks) === value.marks ? value : { ...value, marks: value.marks | marks };
}

/** The same value without marks on itself; its members keep theirs. */
export function unmarked(value: Value): Value {
  return value.marks === UNMARKED ? value : { ...value, marks: UNMARKED };
}

/** The same value as that of something. */
export function withOrigin(value: Value, origin: Origin): Value {
  return { ...value, origin };
}

export function isMembers(content: Content): content is Members {
  return typeof content === "object" && content !== null && !Array.isArray(content) && "keys" in content;
}
