import { convert } from "../../../src/value/convert";
import { fromJson } from "../../../src/value/json";
import {
  BOOL,
  DYNAMIC,
  listOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  setOf,
  type Type,
  tupleOf,
} from "../../../src/value/type";
import type { Value } from "../../../src/value/value";

export type Next = () => number;

export function pick<T>(next: Next, of: readonly T[]): T {
  return of[Math.floor(next() * of.length)] as T;
}

export function times<T>(next: Next, most: number, make: () => T): T[] {
  return Array.from({ length: Math.floor(next() * (most + 1)) }, make);
}

const TEXTS = [
  "a",
  "b",
  "B",
  "é",
  "10",
  "2",
  "true",
  "",
  "x y",
  '"<',
  "\\",
  "\n",
  "\u0001",
  "\u007f",
  "\u00a0",
  "\u2028",
  "😀",
  "\ufb01",
];
const LEAVES = [...TEXTS, 0, 1, 2, 10, -1, 0.5, 12345678901.25, 12345678901.5, 1e-7, true, false, null];
const NAMES = ["a", "b", "c", "constructor", "__proto__"];

/** JSON of few names and leaves, so that much of it is equal or nearly. */
export function someJson(next: Next, depth: number): unknown {
  const kind = depth === 0 ? 1 : next();
  if (kind < 0.35) return times(next, 3, () => someJson(next, depth - 1));
  if (kind < 0.65) return Object.fromEntries(times(next, 3, () => [pick(next, NAMES), someJson(next, depth - 1)]));
  return pick(next, LEAVES);
}

/** JSON as an expression. Names are in quotes. */
export function expressionOf(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(expressionOf).join(", ")}]`;
  if (typeof json === "string") return quoted(json);
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  return `{${Object.entries(json)
    .map(([name, value]) => `${quoted(name)} = ${expressionOf(value)}`)
    .join(", ")}}`;
}

/** A text in quotes. The language has fewer escapes than JSON. */
function quoted(text: string): string {
  const escaped = text.replace(
    /[^\w ]/gu,
    (letter) => `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`,
  );
  return `"${escaped}"`;
}

export interface Operand {
  readonly text: string;
  readonly value: Value;
}

/** A value of any type: structures as they are written, and collections. */
export function operand(next: Next, depth: number): Operand {
  const json = someJson(next, depth);
  const plain = { text: expressionOf(json), value: fromJson(json) };
  if (typeof json !== "object" || json === null || next() < 0.4) return plain;
  const [name, type] = Array.isArray(json)
    ? pick(next, [
        ["tolist", listOf(DYNAMIC)],
        ["toset", setOf(DYNAMIC)],
      ] as const)
    : (["tomap", mapOf(DYNAMIC)] as const);
  try {
    return { text: `${name}(${plain.text})`, value: convert(plain.value, type) };
  } catch {
    return plain;
  }
}

/** A type constraint. */
export function someType(next: Next, depth: number): Type {
  const kind = depth === 0 ? 0 : next();
  if (kind < 0.25) return pick(next, [STRING, STRING, NUMBER, BOOL, DYNAMIC]);
  if (kind < 0.4) return listOf(someType(next, depth - 1));
  if (kind < 0.55) return setOf(someType(next, depth - 1));
  if (kind < 0.7) return mapOf(someType(next, depth - 1));
  if (kind < 0.8) return tupleOf(times(next, 3, () => someType(next, depth - 1)));
  const attributes = new Map(times(next, 3, () => [pick(next, NAMES), someType(next, depth - 1)] as const));
  const optional = new Set([...attributes.keys()].filter(() => next() < 0.5));
  return { ...objectOf(attributes), ...(optional.size > 0 && { optional }) };
}

/** JSON that is nearly of a type. */
export function nearly(next: Next, type: Type): unknown {
  if (next() < 0.05) return someJson(next, 1);
  if (next() < 0.05) return null;
  switch (type.kind) {
    case "list":
    case "set":
      return times(next, 3, () => nearly(next, type.element));
    case "map":
      return Object.fromEntries(times(next, 3, () => [pick(next, NAMES), nearly(next, type.element)]));
    case "tuple":
      return type.elements.map((element) => nearly(next, element));
    case "object": {
      const members = [...type.attributes].filter(([name]) => next() < (type.optional?.has(name) ? 0.6 : 0.97));
      const extra = next() < 0.15 ? [["extra", pick(next, LEAVES)]] : [];
      return Object.fromEntries([...members.map(([name, of]) => [name, nearly(next, of)]), ...extra]);
    }
    case "dynamic":
      return someJson(next, 1);
    default:
      return pick(
        next,
        type.kind === "string" ? LEAVES : type.kind === "number" ? [1, 2.5, "3", "1e3"] : [true, "false", "1"],
      );
  }
}
