import type { Json } from "./json";

/** Where a fact was seen. */
export type Source = "configuration" | "state" | "inventory" | "catalog";

/**
 * Why a value cannot be known now. Data, not text: the words are in the message catalogue.
 *
 * - `variable`: a variable without a value; `subject` is its name
 * - `computed`: the cloud decides it at apply; `subject` is `address.attribute`
 * - `data`: a data source that is read at apply; `subject` is its address
 * - `candidates`: a data source may answer several, and only some will do; `subject` names it, how many and which
 * - `external`: an object outside the configuration and the state; `subject` is its id
 * - `expression`: an expression that is not evaluated; `subject` is its text
 * - `planned`: known after the apply, and a plan tells only what it comes from; `subject` names that
 * - `repetition`: a count or for_each that is not known; `subject` is the address
 * - `module`: an output of a module that was not read; `subject` is the reference
 * - `stale-module`: a module of which another source or version was fetched; `subject` is its path and both
 * - `catalog`: no catalog entry, or an entry without this figure; `subject` names it
 * - `limit`: the value is more than is evaluated here; `subject` is how many elements that is
 * - `sources`: sources of the catalog that do not agree; `subject` names the figure and what each of them says
 * - `state`: no state was given, or it does not hold the attribute; `subject` is `address.attribute`
 * - `backend`: the whole state is where nobody read it; `subject` is the type of the backend
 * - `unreadable`: the state holds a value that is not what the attribute can be; `subject` is `address.attribute "value"`
 */
export interface Missing {
  readonly kind:
    | "variable"
    | "computed"
    | "data"
    | "candidates"
    | "external"
    | "expression"
    | "planned"
    | "limit"
    | "repetition"
    | "module"
    | "stale-module"
    | "catalog"
    | "sources"
    | "state"
    | "backend"
    | "unreadable";
  readonly subject: string;
}

export interface Known<T> {
  readonly kind: "known";
  readonly value: T;
  readonly source: Source;
}

export interface Unknown {
  readonly kind: "unknown";
  readonly missing: Missing;
}

export interface Absent {
  readonly kind: "absent";
}

/** What an attribute answers, or whatever else is asked: known, unknown or absent. Unknown is never taken for absent. */
export type Answer<T = Json> = Known<T> | Unknown | Absent;

export const ABSENT: Absent = { kind: "absent" };

export function known<T>(value: T, source: Source = "configuration"): Known<T> {
  return { kind: "known", value, source };
}

export function unknown(kind: Missing["kind"], subject: string): Unknown {
  return { kind: "unknown", missing: { kind, subject } };
}

/** Applies `fn` to a known value; unknown and absent pass through. */
export function mapAnswer<T, U>(value: Answer<T>, fn: (known: T) => U): Answer<U> {
  return value.kind === "known" ? known(fn(value.value), value.source) : value;
}

/** Like `mapValue`, for a function that itself may not know. */
export function chainAnswer<T, U>(value: Answer<T>, fn: (known: T) => Answer<U>): Answer<U> {
  return value.kind === "known" ? fn(value.value) : value;
}

/** Both values. Absent wins over unknown: whatever that turns out to be, there is nothing to set against it. */
export function both<A, B>(a: Answer<A>, b: Answer<B>): Answer<readonly [A, B]> {
  if (a.kind === "absent" || b.kind === "absent") return ABSENT;
  if (a.kind === "unknown") return a;
  if (b.kind === "unknown") return b;
  return known([a.value, b.value] as const, a.source);
}

/** The first of several spellings of one attribute that is not absent. */
export function firstPresent<T>(...values: Answer<T>[]): Answer<T> {
  return values.find((value) => value.kind !== "absent") ?? ABSENT;
}

export function asString(value: Answer): Answer<string> {
  if (value.kind !== "known") return value;
  if (value.value === null) return ABSENT;
  return known(typeof value.value === "string" ? value.value : JSON.stringify(value.value), value.source);
}
