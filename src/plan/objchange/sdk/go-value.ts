import type { GoSet } from "./go-set";

/**
 * A value as terraform-plugin-sdk holds it inside: `undefined` is Go's nil; an `int` beyond 2^53 is a bigint; `float64` is a
 * number. Which of them it is follows from the field that it belongs to.
 */
export type Go = undefined | string | boolean | number | bigint | readonly Go[] | GoMap | GoSet;
export type GoMap = ReadonlyMap<string, Go>;

/** Stands in texts for what is not known yet (hcl2shim.UnknownVariableValue). Providers see it, and so do suppressions. */
export const UNKNOWN_TEXT = "74D93920-ED26-11E3-AC10-0800200C9A66";

export type FieldKind = "string" | "bool" | "int" | "float" | "list" | "set" | "map" | "object";

/** As mapstructure.WeakDecode makes a text of a value; a bool becomes 1 or 0. */
export function weakText(value: Go): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return plainNumber(value);
  return String(value);
}

/** strconv.FormatFloat(x, 'f', -1, 64): without an exponent. */
export function plainNumber(x: number): string {
  const text = String(x);
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!exponent) return Object.is(x, -0) ? "-0" : text;
  const [, sign = "", first = "", rest = "", power = "0"] = exponent;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** reflect.DeepEqual. A set that is not the same one is never equal, since it holds a function. */
export function deepEqual(a: Go, b: Go): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => deepEqual(one, b[i]));
  if (a instanceof Map) return b instanceof Map && equalMembers(a, b);
  return false;
}

function equalMembers(a: GoMap, b: GoMap): boolean {
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (!b.has(name) || !deepEqual(value, b.get(name))) return false;
  return true;
}

/** strconv.FormatFloat(x, 'g', -1, 64): with an exponent from a million on, and below a ten thousandth. */
export function shortNumber(x: number): string {
  const size = Math.abs(x);
  if (size === 0 || !Number.isFinite(x) || (size >= 1e-4 && size < 1e6)) return plainNumber(x);
  const [mantissa, exponent = "0"] = x.toExponential().split("e");
  const power = Math.abs(Number(exponent));
  return `${mantissa}e${exponent.startsWith("-") ? "-" : "+"}${String(power).padStart(2, "0")}`;
}
