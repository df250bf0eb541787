import {
  BigNumber,
  compare,
  finite,
  isInfinite,
  magnitude,
  type Num,
  precisionOf,
  quotient,
  rounded,
  sign,
} from "./big-number";
import { bitLength } from "./bits";

// Results have the bits that math/big gives them in go-cty's value_ops: as many as the more precise operand has.

/** @throws RangeError for the sum of two opposite infinite numbers. */
export function add(a: Num, b: Num): Num {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  if (isInfinite(a) || isInfinite(b)) return defined((isInfinite(a) ? Number(a) : 0) + (isInfinite(b) ? Number(b) : 0));
  return sum(a, b, Math.max(precisionOf(a), precisionOf(b)));
}

/** @throws RangeError for the difference of two equal infinite numbers. */
export function subtract(a: Num, b: Num): Num {
  return add(a, negate(b));
}

/** @throws RangeError for zero times infinite. */
export function multiply(a: Num, b: Num): Num {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  if (isInfinite(a) || isInfinite(b)) return defined(signed(a) * signed(b) * Infinity);
  const [x, y] = [finite(a), finite(b)];
  // All the bits of the product are kept, up to 512, even where neither operand has so many.
  const mantissa = x.mantissa * y.mantissa;
  if (mantissa === 0n) return signedZero(isNegative(a) !== isNegative(b));
  const exact = rounded(mantissa, x.exponent + y.exponent, 512);
  if (isInfinite(exact)) return exact;
  const kept = finite(exact);
  const bits = Math.max(precisionOf(a), precisionOf(b), bitLength(magnitude(kept.mantissa)));
  return rounded(kept.mantissa, kept.exponent, bits);
}

/** By zero it is infinite. @throws RangeError for zero by zero and infinite by infinite. */
export function divide(a: Num, b: Num): Num {
  if (sign(b) === 0) return defined((signed(a) / (isNegative(b) ? -1 : 1)) * Infinity);
  if (isInfinite(a)) return isInfinite(b) ? defined(Number.NaN) : isNegative(b) ? -Number(a) : Number(a);
  if (isInfinite(b) || sign(a) === 0) return signedZero(isNegative(a) !== isNegative(b));
  if (typeof a === "number" && typeof b === "number" && a % b === 0) return a / b;
  const [x, y] = [finite(a), finite(b)];
  const precision = Math.max(precisionOf(a), precisionOf(b));
  const dividend = y.mantissa < 0n ? -x.mantissa : x.mantissa;
  return quotient(dividend, x.exponent, magnitude(y.mantissa), y.exponent, precision);
}

/** What is left of `a`, with its sign; by zero it is `a`. @throws RangeError where either is infinite. */
export function modulo(a: Num, b: Num): Num {
  if (sign(b) === 0 || (sign(a) === 0 && !isInfinite(b))) return a;
  if (isInfinite(a) || isInfinite(b)) return defined(Number.NaN);
  if (typeof a === "number" && typeof b === "number") return a % b || 0;
  const precision = precisionOf(a);
  const times = finite(truncate(divide(a, b), precision));
  const divisor = finite(b);
  const product = rounded(times.mantissa * divisor.mantissa, times.exponent + divisor.exponent, precision);
  return isInfinite(product) ? -Number(product) : sum(a, negate(product), precision);
}

export function negate(n: Num): Num {
  return typeof n === "number" ? -n : new BigNumber(-n.mantissa, n.exponent, n.precision);
}

export function absolute(n: Num): Num {
  return isNegative(n) ? negate(n) : n;
}

/** The greatest whole number that is not above. An infinite number is its own. */
export function floor(n: Num): Num {
  const whole = truncate(n, precisionOf(n));
  return compare(whole, n) > 0 ? sum(whole, -1, precisionOf(n)) : whole;
}

/** The least whole number that is not below. An infinite number is its own. */
export function ceil(n: Num): Num {
  const whole = truncate(n, precisionOf(n));
  return compare(whole, n) < 0 ? sum(whole, 1, precisionOf(n)) : whole;
}

/** Without what is behind the point. */
function truncate(n: Num, precision: number): Num {
  if (typeof n === "number") return n || 0;
  if (n.exponent >= 0) return rounded(n.mantissa, n.exponent, precision);
  const size = magnitude(n.mantissa);
  const whole = -n.exponent > bitLength(size) ? 0n : size >> BigInt(-n.exponent);
  return rounded(n.mantissa < 0n ? -whole : whole, 0, precision);
}

/** The sum of two numbers that are not infinite. */
function sum(a: Num, b: Num, precision: number): Num {
  const [x, y] = [finite(a), finite(b)];
  if (x.mantissa === 0n) return rounded(y.mantissa, y.exponent, precision);
  if (y.mantissa === 0n) return rounded(x.mantissa, x.exponent, precision);
  const [high, low] = x.exponent >= y.exponent ? [x, y] : [y, x];
  const gap = high.exponent - low.exponent;
  const lowBits = bitLength(magnitude(low.mantissa));
  if (gap <= lowBits + precision + 2)
    return rounded((high.mantissa << BigInt(gap)) + low.mantissa, low.exponent, precision);
  // The lower one is less than the last bit that is kept, by far: only its sign matters.
  const room = precision + 2;
  return rounded((high.mantissa << BigInt(room)) + (low.mantissa < 0n ? -1n : 1n), high.exponent - room, precision);
}

function isNegative(n: Num): boolean {
  return typeof n === "number" ? n < 0 || Object.is(n, -0) : n.mantissa < 0n;
}

function signed(n: Num): number {
  return typeof n === "number" && n === 0 ? n : sign(n);
}

function signedZero(negative: boolean): number {
  return negative ? -0 : 0;
}

function defined(result: number): number {
  if (Number.isNaN(result)) throw new RangeError("no number is the result");
  return result;
}
