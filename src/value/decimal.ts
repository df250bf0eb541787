import { bitLength, roundOff } from "./bits";

/** `0.DIGITS * 10 ** point`, without zeros at the end; no digits: zero. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** `mantissa * 2 ** exponent`, all digits of it. The mantissa is not below 0. */
export function exactDecimal(mantissa: bigint, exponent: number): Decimal {
  const scaled = exponent < 0 ? mantissa * 5n ** BigInt(-exponent) : mantissa << BigInt(exponent);
  const digits = scaled.toString();
  return { digits: digits.replace(/0+$/, ""), point: digits.length + Math.min(exponent, 0) };
}

/**
 * The shortest decimal that is read as this number again, where numbers have so many bits: as math/big has it for
 * `Text('f', -1)`, digit by digit between the halves of the steps to both neighbours.
 */
export function shortestDecimal(mantissa: bigint, exponent: number, precision: number): Decimal {
  const exact = exactDecimal(mantissa, exponent);
  const shift = precision + 1 - bitLength(mantissa);
  const middle = mantissa << BigInt(shift);
  const lower = exactDecimal(middle - 1n, exponent - shift);
  const upper = exactDecimal(middle + 1n, exponent - shift);
  const inclusive = (middle & 2n) === 0n;
  for (let i = 0; i < exact.digits.length; i++) {
    const digit = exact.digits.charCodeAt(i);
    const [low, high] = [digitAt(lower, i), digitAt(upper, i)];
    const down = low !== digit || (inclusive && i + 1 === lower.digits.length);
    const up = digit !== high && (inclusive || digit + 1 < high || i + 1 < upper.digits.length);
    if (down && up) return roundedDecimal(exact, i + 1);
    if (down) return cut(exact, i + 1);
    if (up) return raised(exact, i + 1);
  }
  return exact;
}

const ZERO = 48;

function digitAt({ digits }: Decimal, i: number): number {
  return i < digits.length ? digits.charCodeAt(i) : ZERO;
}

/** The number of so many digits that is nearest, and of two the even one. */
export function roundedDecimal(decimal: Decimal, count: number): Decimal {
  const { digits } = decimal;
  if (count >= digits.length) return decimal;
  const half = digits.charAt(count) === "5" && count + 1 === digits.length;
  const up = half ? count > 0 && digits.charCodeAt(count - 1) % 2 === 1 : digits.charAt(count) >= "5";
  return up ? raised(decimal, count) : cut(decimal, count);
}

function cut({ digits, point }: Decimal, count: number): Decimal {
  const left = digits.slice(0, count).replace(/0+$/, "");
  return { digits: left, point: left === "" ? 0 : point };
}

function raised({ digits, point }: Decimal, count: number): Decimal {
  const left = digits.slice(0, count).replace(/9+$/, "");
  if (left === "") return { digits: "1", point: point + 1 };
  return { digits: left.slice(0, -1) + String.fromCharCode(left.charCodeAt(left.length - 1) + 1), point };
}

/** Without an exponent: `1230`, `0.0123` */
export function withoutExponent({ digits, point }: Decimal): string {
  if (digits === "") return "0";
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (digits.length <= point) return digits.padEnd(point, "0");
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** As `Text('g', 10)` of math/big: ten digits at most, with an exponent where they do not reach. */
export function shortText(decimal: Decimal): string {
  const { digits, point } = roundedDecimal(decimal, 10);
  if (digits === "") return "0";
  const most = digits.length < 10 && digits.length >= point ? digits.length : 10;
  const exponent = point - 1;
  if (exponent >= -4 && exponent < most) return withoutExponent({ digits, point });
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  const power = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits.charAt(0)}${fraction}e${exponent < 0 ? "-" : "+"}${power}`;
}

/** What a decimal text says: `mantissa * 2 ** exponent2 * 10 ** exponent10`. */
interface Scanned {
  readonly negative: boolean;
  readonly mantissa: bigint;
  readonly exponent2: number;
  readonly exponent10: number;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:([eEpP])([+-]?\d+))?$/;

/** A decimal as math/big reads it in base 10, `p` and a binary exponent included; undefined for anything else. */
export function scanDecimal(text: string): Scanned | undefined {
  const [, sign, whole = "", fraction = "", letter = "e", power = "0"] = NUMBER.exec(text) ?? [];
  if (sign === undefined || whole.length + fraction.length === 0) return undefined;
  const exponent = Number(power);
  if (!Number.isSafeInteger(exponent)) return undefined;
  const binary = letter.toLowerCase() === "p";
  return {
    negative: sign === "-",
    mantissa: BigInt(whole + fraction),
    exponent2: binary ? exponent : 0,
    exponent10: (binary ? 0 : exponent) - fraction.length,
  };
}

/** A number that keeps no more bits than it was given when it was made. */
export interface Rounded {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** `5 ** power`, rounded step by step as math/big does it: exact up to 248. */
export function powerOfFive(power: number, precision: number): Rounded {
  const first = Math.min(power, 27);
  let result: Rounded = { mantissa: 5n ** BigInt(first), exponent: 0 };
  let square: Rounded = { mantissa: 5n, exponent: 0 };
  for (let left = power - first; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, square, precision);
    square = product(square, square, precision + 64);
  }
  return result;
}

function product(a: Rounded, b: Rounded, precision: number): Rounded {
  const mantissa = a.mantissa * b.mantissa;
  const exponent = a.exponent + b.exponent;
  const excess = bitLength(mantissa) - precision;
  return excess > 0 ? { mantissa: roundOff(mantissa, excess), exponent: exponent + excess } : { mantissa, exponent };
}
