import { bitLength, roundOff, trailingZeros } from "./bits";

/**
 * A number as Terraform has it: binary floating point with 512 bits of precision (math/big.Float in go-cty), of which a JS
 * number holds those that are safe integers, and the two infinite ones: Terraform has those too (`pow(10, 400)`, `1/0`).
 * Everything else is a `BigNumber`. Minus zero is a number of its own, `"${-0}"` is "-0".
 */
export type Num = number | BigNumber;

/** `mantissa * 2 ** exponent`, rounded half to even to `precision` bits. The mantissa is odd, or 0. */
export class BigNumber {
  constructor(
    readonly mantissa: bigint,
    readonly exponent: number,
    readonly precision = 512,
  ) {}
}

export const PRECISION = 512;
/** Exponents of math/big: beyond it numbers are infinite, or zero. */
export const MAX_EXPONENT = 2 ** 31 - 1;

/** How many bits of a result are kept: those of a JS number are as many as of a number that was written. */
export function precisionOf(n: Num): number {
  return typeof n === "number" ? PRECISION : n.precision;
}

/** The mantissa and the exponent of a number that is not infinite. */
export function finite(n: Num): { readonly mantissa: bigint; readonly exponent: number } {
  return typeof n === "number" ? { mantissa: BigInt(n), exponent: 0 } : n;
}

/** `mantissa * 2 ** exponent` with so many bits. */
export function rounded(mantissa: bigint, exponent: number, precision: number): Num {
  let size = magnitude(mantissa);
  let power = exponent;
  const excess = bitLength(size) - precision;
  if (excess > 0) {
    size = roundOff(size, excess);
    power += excess;
  }
  if (size === 0n) return precision === PRECISION ? 0 : new BigNumber(0n, 0, precision);
  const zeros = trailingZeros(size);
  size >>= BigInt(zeros);
  power += zeros;
  const highest = power + bitLength(size);
  if (highest > MAX_EXPONENT) return mantissa < 0n ? -Infinity : Infinity;
  if (highest < -MAX_EXPONENT) return mantissa < 0n ? -0 : 0;
  if (precision === PRECISION && power >= 0 && highest <= 53) return Number(mantissa < 0n ? -size : size) * 2 ** power;
  return new BigNumber(mantissa < 0n ? -size : size, power, precision);
}

/** `a * 2 ** exponentA / (b * 2 ** exponentB)`, rounded once. `b` is above 0. */
export function quotient(a: bigint, exponentA: number, b: bigint, exponentB: number, precision: number): Num {
  const shift = Math.max(0, precision + 2 - bitLength(magnitude(a)) + bitLength(b));
  const dividend = magnitude(a) << BigInt(shift);
  const whole = dividend / b;
  // One bit more says whether anything is left: then it is not half way.
  const sticky = whole * b === dividend ? 0n : 1n;
  const size = (whole << 1n) | sticky;
  return rounded(a < 0n ? -size : size, exponentA - exponentB - shift - 1, precision);
}

export function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function top({ mantissa, exponent }: { readonly mantissa: bigint; readonly exponent: number }): number {
  return bitLength(magnitude(mantissa)) + exponent;
}

function raisedTo(n: { readonly mantissa: bigint; readonly exponent: number }, exponent: number): bigint {
  return n.mantissa << BigInt(n.exponent - exponent);
}

/** -1, 0 or 1 */
export function sign(n: Num): -1 | 0 | 1 {
  if (typeof n === "number") return n < 0 ? -1 : n > 0 ? 1 : 0;
  return n.mantissa < 0n ? -1 : n.mantissa > 0n ? 1 : 0;
}

export function isInfinite(n: Num): boolean {
  return n === Infinity || n === -Infinity;
}

export function compare(a: Num, b: Num): -1 | 0 | 1 {
  if (typeof a === "number" && typeof b === "number") return order(a, b);
  const positive = sign(a);
  if (positive !== sign(b)) return order(positive, sign(b));
  if (isInfinite(a) || isInfinite(b)) return isInfinite(a) === positive > 0 ? 1 : -1;
  const [x, y] = [finite(a), finite(b)];
  // The highest bits decide nearly always, and spare numbers as long as their exponents.
  const highest = order(top(x), top(y));
  if (highest !== 0) return highest === positive ? 1 : -1;
  const exponent = Math.min(x.exponent, y.exponent);
  return order(raisedTo(x, exponent), raisedTo(y, exponent));
}

function order(a: number | bigint, b: number | bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
