import { type BigNumber, compare, MAX_EXPONENT, magnitude, type Num, PRECISION, quotient, rounded } from "./big-number";
import { bitLength, roundOff } from "./bits";
import { powerOfFive, scanDecimal, shortestDecimal, withoutExponent } from "./decimal";

export { absolute, add, ceil, divide, floor, modulo, multiply, negate, subtract } from "./arithmetic";
export { BigNumber, compare, isInfinite, type Num, sign } from "./big-number";

/** Numbers of more bits than that (some hundred thousand digits) are not written: it would take seconds, and then minutes. */
const MAX_BITS = 400_000;

/** The number that a decimal text says, "Inf" and binary exponents (1p5) included; undefined if it says none. */
export function parseNumber(text: string): Num | undefined {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  const infinite = /^([+-]?)[iI]nf$/.exec(text);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  const scanned = scanDecimal(text);
  if (!scanned) return undefined;
  const { negative, mantissa, exponent2, exponent10 } = scanned;
  if (mantissa === 0n) return negative ? -0 : 0;
  const signed = negative ? -mantissa : mantissa;
  const exponent = exponent2 + exponent10;
  if (Math.abs(exponent + bitLength(mantissa)) > MAX_EXPONENT) return undefined;
  if (exponent10 === 0) return rounded(signed, exponent, PRECISION);
  const five = powerOfFive(Math.abs(exponent10), PRECISION + 64);
  if (exponent10 > 0) return rounded(signed * five.mantissa, exponent + five.exponent, PRECISION);
  return quotient(signed, exponent, five.mantissa, five.exponent, PRECISION);
}

/**
 * A number as Terraform writes it: the shortest decimal that reads as the same number, without an exponent; `+Inf`, `-Inf`.
 *
 * @throws RangeError for more than some hundred thousand digits.
 */
export function numberText(n: Num): string {
  if (typeof n === "number") {
    if (!Number.isFinite(n)) return n > 0 ? "+Inf" : "-Inf";
    return Object.is(n, -0) ? "-0" : String(n);
  }
  return ofDouble(n) ?? ofDigits(n);
}

/**
 * Most decimals are those of a double. No two decimals of so few digits are read as one number of 512 bits, so this one is
 * the shortest; it takes a tenth of the time.
 */
function ofDouble(n: BigNumber): string | undefined {
  if (n.precision !== PRECISION) return undefined;
  const text = String(toDouble(n));
  const found = text.includes("e") ? undefined : parseNumber(text);
  return found !== undefined && compare(found, n) === 0 ? text : undefined;
}

/** The same for people, who get the size of what has too many digits. */
export function shownNumber(n: Num): string {
  if (!hasTooManyDigits(n)) return numberText(n);
  const { mantissa, exponent } = n as BigNumber;
  const power = (exponent + bitLength(magnitude(mantissa))) * Math.log10(2);
  return `${mantissa < 0n ? "-" : ""}1e${power < 0 ? "-" : "+"}${Math.floor(Math.abs(power))}`;
}

/** Whether all digits of a number are more than anybody writes. */
export function hasTooManyDigits(n: Num): boolean {
  return typeof n !== "number" && Math.abs(n.exponent) > MAX_BITS;
}

function ofDigits(n: BigNumber): string {
  const { exponent, precision } = n;
  if (hasTooManyDigits(n)) throw new RangeError("a number of too many digits");
  const text = withoutExponent(shortestDecimal(magnitude(n.mantissa), exponent, precision));
  return n.mantissa < 0n ? `-${text}` : text;
}

/**
 * The number of a double, bit by bit: 0.1 gives 0.1000000000000000055511151231257827… It has 53 bits of precision, as numbers
 * have that Go code makes of a float64; a decimal that somebody wrote is for `parseNumber`. Infinite ones stay.
 */
export function fromDouble(x: number): Num {
  if (!Number.isFinite(x) || Object.is(x, -0)) return x;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const power = (bits.getUint16(0) >> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  const mantissa = power === 0 ? fraction : fraction | 0x10_0000_0000_0000n;
  return rounded(x < 0 ? -mantissa : mantissa, Math.max(power, 1) - 1075, 53);
}

/** A whole number that Terraform's own code made, a length for instance: it has 64 bits of precision, not 512. */
export function fromInteger64(n: number | bigint): Num {
  return rounded(BigInt(n), 0, 64);
}

/** A whole number of any size, exact: with 64 bits of precision, or with all that it needs. */
export function fromBigInt(n: bigint): Num {
  return rounded(n, 0, Math.max(64, bitLength(magnitude(n))));
}

/** The nearest double, half way the even one. */
export function toDouble(n: Num): number {
  if (typeof n === "number") return n;
  const size = magnitude(n.mantissa);
  const bits = bitLength(size);
  const kept = Math.min(53, n.exponent + bits + 1074);
  const sign = n.mantissa < 0n ? -1 : 1;
  if (kept < 0) return sign * 0;
  const excess = bits - kept;
  if (excess <= 0) return sign * scaled(Number(size), n.exponent);
  return sign * scaled(Number(roundOff(size, excess)), n.exponent + excess);
}

function scaled(mantissa: number, exponent: number): number {
  if (exponent > 1023) return Infinity;
  // A mantissa of 53 bits and 2 ** exponent are exact, but 2 ** exponent may be too large where the product is not.
  return exponent > 970 ? mantissa * 2 ** 970 * 2 ** (exponent - 970) : mantissa * 2 ** exponent;
}

/** The whole part, towards zero. Undefined for an infinite number. @throws RangeError for more than some hundred thousand digits. */
export function toBigInt(n: Num): bigint | undefined {
  if (typeof n === "number") return Number.isFinite(n) ? BigInt(n) : undefined;
  if (n.exponent > MAX_BITS) throw new RangeError("a number of too many digits");
  if (n.exponent >= 0) return n.mantissa << BigInt(n.exponent);
  if (-n.exponent > bitLength(magnitude(n.mantissa))) return 0n;
  const whole = magnitude(n.mantissa) >> BigInt(-n.exponent);
  return n.mantissa < 0n ? -whole : whole;
}

/** The number if it is a whole one that a JS number holds exactly. */
export function safeInteger(n: Num): number | undefined {
  if (typeof n === "number") return Number.isFinite(n) ? n + 0 : undefined;
  if (n.exponent < 0 || n.exponent > 53) return undefined;
  const whole = Number(n.mantissa << BigInt(n.exponent));
  return Number.isSafeInteger(whole) ? whole : undefined;
}

export function isWhole(n: Num): boolean {
  return typeof n === "number" ? Number.isFinite(n) : n.exponent >= 0;
}
