import type { Go } from "./go-value";

/** Stands in texts for what is not known yet (hcl2shim.UnknownVariableValue). Providers see it, and so do suppressions. */
export const UNKNOWN_TEXT = "74D93920-ED26-11E3-AC10-0800200C9A66";

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

/** strconv.FormatFloat(x, 'g', -1, 64): with an exponent from a million on, and below a ten thousandth. */
export function shortNumber(x: number): string {
  const size = Math.abs(x);
  if (size === 0 || !Number.isFinite(x) || (size >= 1e-4 && size < 1e6)) return plainNumber(x);
  const [mantissa, exponent = "0"] = x.toExponential().split("e");
  const power = Math.abs(Number(exponent));
  return `${mantissa}e${exponent.startsWith("-") ? "-" : "+"}${String(power).padStart(2, "0")}`;
}
