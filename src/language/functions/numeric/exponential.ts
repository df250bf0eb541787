import { add, BigNumber, fromDouble, multiply, toDouble } from "../../../value/number";

/*
 * `e` to a power as Go computes it on amd64 (math/exp_amd64.s, after Shibata, "Efficient evaluation methods of elementary
 * functions suitable for SIMD computation"). There every product is added without having been rounded. On other processors
 * the last digit may differ.
 */

/** The logarithm of 2 in two parts. */
const LN2_UPPER = 0.693147180559663;
const LN2_LOWER = 2.8235290563031577e-13;
/** 1/8!, 1/7!, … 1/2!, 1 */
const COEFFICIENTS = [1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1];

/** As a fraction times a power of two. */
export function exponential(x: number): { readonly fraction: number; readonly exponent: number } {
  const exponent = roundToEven(Math.LOG2E * x);
  const rest = fused(-LN2_LOWER, exponent, fused(-LN2_UPPER, exponent, x)) * 0.0625;
  const [first = 0, ...others] = COEFFICIENTS;
  let power = rest * others.reduce((sum, coefficient) => fused(sum, rest, coefficient), first);
  // From a sixteenth of the argument back to all of it: (1 + p) squared, less one.
  for (let i = 0; i < 3; i++) power *= power + 2;
  return { fraction: fused(power, power + 2, 1), exponent };
}

function roundToEven(x: number): number {
  const below = Math.floor(x);
  const part = x - below;
  if (part === 0.5) return below % 2 === 0 ? below : below + 1;
  return part < 0.5 ? below : below + 1;
}

/** `a * b + c`, rounded once. */
function fused(a: number, b: number, c: number): number {
  return toDouble(add(multiply(exactly(a), exactly(b)), exactly(c)));
}

/** With room for all digits of products. */
function exactly(x: number): BigNumber {
  const n = fromDouble(x);
  return n instanceof BigNumber ? new BigNumber(n.mantissa, n.exponent) : new BigNumber(BigInt(n), 0);
}
