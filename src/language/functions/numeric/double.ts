import { exponential } from "./exponential";

/*
 * Logarithms and powers of doubles as Go's math package computes them, operation by operation: another order rounds to
 * another last digit, and `ceil(log(8, 2))` would be another number.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// Coefficients of the polynomial of FreeBSD's e_log.c, which Go uses.
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** The natural logarithm. NaN of a negative number. */
export function logarithm(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : Number.NaN;
  let { fraction, exponent } = split(x);
  if (fraction < Math.SQRT2 / 2) {
    fraction *= 2;
    exponent--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd = s2 * (L1 + s4 * (L3 + s4 * (L5 + s4 * L7)));
  const even = s4 * (L2 + s4 * (L4 + s4 * L6));
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + (odd + even)) + exponent * LN2_LOW) - f);
}

/** `x` to the power of `y`. NaN where there is no real result. */
export function power(x: number, y: number): number {
  const plain = plainPower(x, y);
  if (plain !== undefined) return plain;
  let whole = Math.trunc(Math.abs(y));
  let part = Math.abs(y) - whole;
  if (part !== 0 && x < 0) return Number.NaN;
  if (whole >= 2 ** 63) return hugePower(x, y);
  if (part === 0) return repeated(x, BigInt(whole), 1, y < 0);
  if (part > 0.5) {
    part--;
    whole++;
  }
  const { fraction, exponent } = exponential(part * logarithm(x));
  return repeated(x, BigInt(whole), scaled(fraction, exponent), y < 0);
}

function plainPower(x: number, y: number): number | undefined {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (x === 0) return zeroPower(x, y);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (y === 0.5) return Math.sqrt(x);
  return y === -0.5 ? 1 / Math.sqrt(x) : undefined;
}

function zeroPower(x: number, y: number): number {
  const odd = Object.is(x, -0) && Number.isSafeInteger(y) && y % 2 !== 0;
  if (y < 0) return odd ? -Infinity : Infinity;
  return odd ? x : 0;
}

function hugePower(x: number, y: number): number {
  if (x === -1) return 1;
  return Math.abs(x) < 1 === y > 0 ? 0 : Infinity;
}

/** `start * x ** times`, by squaring, with the powers of two counted apart. */
function repeated(x: number, times: bigint, start: number, inverse: boolean): number {
  let { fraction, exponent } = split(x);
  let result = start;
  let scale = 0;
  for (let i = times; i !== 0n; i >>= 1n) {
    if (exponent < -(2 ** 12) || exponent > 2 ** 12) {
      scale += exponent;
      break;
    }
    if (i & 1n) {
      result *= fraction;
      scale += exponent;
    }
    fraction *= fraction;
    exponent *= 2;
    if (fraction < 0.5) {
      fraction += fraction;
      exponent--;
    }
  }
  return inverse ? scaled(1 / result, -scale) : scaled(result, scale);
}

/** A number as a fraction of 0.5 up to 1 times a power of two. */
function split(x: number): { fraction: number; exponent: number } {
  if (x === 0 || !Number.isFinite(x)) return { fraction: x, exponent: 0 };
  let exponent = Math.max(-1022, Math.ceil(Math.log2(Math.abs(x))));
  let fraction = scaled(x, -exponent);
  while (Math.abs(fraction) >= 1) {
    fraction /= 2;
    exponent++;
  }
  while (Math.abs(fraction) < 0.5) {
    fraction *= 2;
    exponent--;
  }
  return { fraction, exponent };
}

/** `x * 2 ** exponent`, rounded once: in steps that no double overflows in, the last one the only one that may round. */
function scaled(x: number, exponent: number): number {
  if (exponent > 1023) return exponent > 2200 ? x * Infinity : scaled(x * 2 ** 1023, exponent - 1023);
  if (exponent >= -1022) return x * 2 ** exponent;
  return exponent < -2200 ? x * 0 : scaledDown(x, exponent);
}

function scaledDown(x: number, exponent: number): number {
  const { fraction, exponent: own } = split(x);
  const total = own + exponent;
  return total > -1021 ? fraction * 2 ** total : fraction * 2 ** Math.max(total + 1000, -1022) * 2 ** -1000;
}
