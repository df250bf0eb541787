import { isObject, type Json } from "../json";

/** Says that a value is not what a function takes, or that Terraform may say something else than we would. */
export class NotEvaluable extends Error {}

/** Integers that a double holds exactly; Terraform's numbers have no such limit. */
const EXACT = Number.MAX_SAFE_INTEGER;

export function not(): never {
  throw new NotEvaluable();
}

/** Terraform's conversion to string: numbers and booleans have one. */
export function text(value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number" && Math.abs(value) <= EXACT && (value === 0 || Math.abs(value) >= 1e-6)) {
    return String(value);
  }
  return not();
}

/** Text of which every sign is one byte: what length, case and order of others are is not the same everywhere. */
export function ascii(value: Json | undefined): string {
  const result = text(value);
  for (let i = 0; i < result.length; i++) if (result.charCodeAt(i) > 127) return not();
  return result;
}

export function number(value: Json | undefined): number {
  const result = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof result === "number" && Math.abs(result) <= EXACT ? result : not();
}

export function integer(value: Json | undefined): number {
  const result = number(value);
  return Number.isInteger(result) ? result : not();
}

export function bool(value: Json | undefined): boolean {
  if (value === true || value === "true") return true;
  return value === false || value === "false" ? false : not();
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : not();
}

export function map(value: Json | undefined): Readonly<Record<string, Json>> {
  return isObject(value) ? value : not();
}

/** The keys of a map, in Terraform's order. O(n log n). */
export function sortedKeys(value: Readonly<Record<string, Json>>): string[] {
  return Object.keys(value).sort(byBytes);
}

/** Terraform orders text by its bytes. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Entries of a list or a set have one type: where they differ, all become text. */
export function unified(values: readonly Json[]): Json[] {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  if (types.size < 2) return [...values];
  return types.has("object") ? not() : values.map((value) => (value === null ? null : text(value)));
}
