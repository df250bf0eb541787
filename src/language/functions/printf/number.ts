import { isInfinite, type Num, sign as signOf, toBigInt } from "../../../value/number";
import { type DecimalDigits, exact, keptDigits, shortest } from "./decimal";
import type { Flags, Verb } from "./scan";

/** A number with `%b %d %o %x %X`, undefined if it is not whole. As Go's big.Int prints it. */
export function formatInteger(n: Num, { mode, flags, width = 0, precision }: Verb): string {
  const whole = toBigInt(n) ?? 0n;
  const magnitude = (whole < 0n ? -whole : whole).toString(RADIX.get(mode) ?? 10);
  const digits = mode === "X" ? magnitude.toUpperCase() : magnitude;
  if (precision === 0 && digits === "0") return "";
  const sign = whole < 0n ? "-" : signFlag(flags);
  const prefix = flags.sharp ? (PREFIX.get(mode) ?? "") : "";
  const padded = digits.padStart(precision ?? 0, "0");
  const room = width - sign.length - prefix.length;
  if (flags.minus) return (sign + prefix + padded).padEnd(width);
  if (flags.zero && precision === undefined) return sign + prefix + padded.padStart(room, "0");
  return (sign + prefix + padded).padStart(width);
}

const RADIX = new Map([
  ["b", 2],
  ["o", 8],
  ["x", 16],
  ["X", 16],
]);
const PREFIX = new Map([
  ["b", "0b"],
  ["o", "0"],
  ["x", "0x"],
  ["X", "0X"],
]);

/** A number with `%e %E %f %g %G`, as Go's big.Float prints it. */
export function formatFloat(n: Num, { mode, flags, width = 0, precision }: Verb): string {
  if (isInfinite(n))
    return padFloat(signOf(n) < 0 ? "-" : flags.space ? " " : "+", "Inf", { ...flags, zero: false }, width);
  const { text, negative } = floatText(n, mode, precision);
  return padFloat(negative ? "-" : signFlag(flags), text, flags, width);
}

/** `%v` of a number. */
export function formatPlain(n: Num): string {
  if (isInfinite(n)) return signOf(n) < 0 ? "-Inf" : "+Inf";
  const { text, negative } = floatText(n, "g", undefined);
  return negative ? `-${text}` : text;
}

function padFloat(sign: string, text: string, flags: Flags, width: number): string {
  if (flags.zero) return sign + text.padStart(width - sign.length, "0");
  return flags.minus ? (sign + text).padEnd(width) : (sign + text).padStart(width);
}

function signFlag({ plus, space }: Flags): string {
  if (plus) return "+";
  return space ? " " : "";
}

function floatText(n: Num, mode: string, precision: number | undefined): { text: string; negative: boolean } {
  const general = mode === "g" || mode === "G";
  const all = general && precision === undefined ? shortest(n) : exact(n);
  const text = general ? generalText(all, mode, precision) : fixedOrScientific(all, mode, precision ?? 6);
  return { text, negative: all.negative };
}

function fixedOrScientific(all: DecimalDigits, mode: string, precision: number): string {
  return mode === "f"
    ? fixed(keptDigits(all, all.point + precision), precision)
    : scientific(keptDigits(all, precision + 1), mode, precision);
}

/** `%e` for large and small exponents, else `%f`. */
function generalText(all: DecimalDigits, mode: string, precision: number | undefined): string {
  const wanted = precision === undefined ? all.digits.length : Math.max(precision, 1);
  const decimal = keptDigits(all, wanted);
  const { digits, point } = decimal;
  const most = precision === undefined ? 6 : limit(wanted, digits.length, point);
  if (point - 1 < -4 || point - 1 >= most) {
    const shown = precision === undefined ? digits.length : Math.min(wanted, digits.length);
    return scientific(decimal, mode === "g" ? "e" : "E", Math.max(shown, 1) - 1);
  }
  return fixed(decimal, Math.max(digits.length - point, 0));
}

function limit(wanted: number, count: number, point: number): number {
  return wanted > count && count >= point ? count : wanted;
}

function fixed({ digits, point }: DecimalDigits, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  if (precision === 0) return whole;
  const fraction = point >= 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  return `${whole}.${(digits === "" ? "" : fraction).slice(0, precision).padEnd(precision, "0")}`;
}

function scientific({ digits, point }: DecimalDigits, mode: string, precision: number): string {
  const first = digits[0] ?? "0";
  const rest = digits.slice(1, 1 + precision).padEnd(precision, "0");
  const exponent = digits === "" ? 0 : point - 1;
  const shown = String(Math.abs(exponent)).padStart(2, "0");
  return `${first}${rest === "" ? "" : `.${rest}`}${mode}${exponent < 0 ? "-" : "+"}${shown}`;
}
