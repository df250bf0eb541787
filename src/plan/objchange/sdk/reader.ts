import { fieldAt } from "./address";
import type { Field, Fields } from "./field";
import type { Go } from "./go-value";
import { zeroOf } from "./hash";

/** What is found at an address (FieldReadResult). */
export interface FoundValue {
  readonly value: Go;
  /** It is there, be it known or not. */
  readonly exists: boolean;
  /** It is there, and not known yet. */
  readonly computed: boolean;
}

/** A text that is no value of its field: 1.5 where the provider has an integer. The provider refuses it. */
export class UnreadableText extends Error {
  constructor(
    readonly text: string,
    readonly kind: string,
  ) {
    super(`"${text}" is no ${kind}`);
  }
}

export const NOT_FOUND: FoundValue = { value: undefined, exists: false, computed: false };

/** Reads fields out of one source: a configuration, a state, a difference. */
export interface Reader {
  read(address: readonly string[]): FoundValue;
}

export function found(value: Go, computed = false): FoundValue {
  return { value, exists: true, computed };
}

/** A list by its count and its elements. An element of which nothing is set is nil. */
export function readList(reader: Reader, address: readonly string[]): FoundValue {
  const count = reader.read([...address, "#"]);
  if (count.computed || !count.exists || Number(count.value) === 0) return { ...count, value: [] };
  const elements: Go[] = [];
  for (let i = 0; i < Number(count.value); i++) {
    const one = reader.read([...address, String(i)]);
    elements.push(one.exists ? one.value : undefined);
  }
  return found(elements);
}

/** A block by all of its fields; what is not set is the zero of its type. */
export function readBlock(reader: Reader, address: readonly string[], fields: Fields): FoundValue {
  const members = new Map<string, Go>();
  let exists = false;
  for (const [name, field] of fields) {
    const one = reader.read([...address, name]);
    exists ||= one.exists;
    members.set(name, one.value ?? zeroOf(field));
  }
  return { value: members, exists, computed: false };
}

/**
 * A text as the value of a field; that of an unknown one is undefined, but for texts.
 *
 * @throws UnreadableText where the text is none of such a value.
 */
export function fromText(text: string, { kind }: Pick<Field, "kind">, computed = false): Go {
  if (kind === "string") return text;
  if (text === "") return kind === "bool" ? false : 0;
  if (computed) return undefined;
  if (kind === "bool") return parsedBool(text);
  return kind === "int" ? parsedInteger(text) : parsedFloat(text);
}

function parsedBool(text: string): boolean {
  if (["1", "t", "T", "true", "TRUE", "True"].includes(text)) return true;
  if (["0", "f", "F", "false", "FALSE", "False"].includes(text)) return false;
  throw new UnreadableText(text, "bool");
}

function parsedInteger(text: string): number | bigint {
  if (!/^[+-]?\d+$/.test(text)) throw new UnreadableText(text, "int");
  const n = Number(text);
  return Number.isSafeInteger(n) ? n : BigInt(text.replace("+", ""));
}

function parsedFloat(text: string): number {
  const n = Number(text);
  if (text.trim() === "" || Number.isNaN(n)) throw new UnreadableText(text, "float");
  return n;
}

/** The members of a map, as its elements are (mapValuesToPrimitive). */
export function typedMembers(members: ReadonlyMap<string, Go>, { element }: Field): Map<string, Go> {
  const kind = element?.kind ?? "string";
  const typed = new Map(members);
  if (kind !== "int" && kind !== "float" && kind !== "bool") return typed;
  for (const [name, value] of members) if (typeof value === "string") typed.set(name, fromText(value, { kind }));
  return typed;
}

/** The value at an address, or the zero of its type. */
export function valueOrZero({ value }: FoundValue, address: readonly string[], fields: Fields): Go {
  if (value !== undefined) return value;
  const field = fieldAt(address, fields);
  return field && zeroOf(field);
}

/** Several sources, each of which hides those before it (MultiLevelFieldReader). */
export function merged(readers: readonly Reader[], address: readonly string[]): FoundValue {
  return latest(readers.map((reader) => reader.read(address)));
}

/** The last of several that is there. */
export function latest(all: readonly FoundValue[]): FoundValue {
  return all.findLast(({ exists }) => exists) ?? NOT_FOUND;
}
