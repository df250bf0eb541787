/**
 * A number as Terraform has it: binary floating point with 512 bits of precision (math/big.Float in go-cty), of which a JS
 * number holds those that are safe integers. Everything else is a `BigNumber`.
 */
export type Num = number | BigNumber;

/** `mantissa * 2 ** exponent`, rounded half to even to `precision` bits. */
export class BigNumber {
  constructor(
    readonly mantissa: bigint,
    readonly exponent: number,
    readonly precision = 512,
  ) {}
}

/** The number that a decimal text says; undefined if it says none. */
export function parseNumber(text: string): Num | undefined {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? undefined : fromDouble(value);
}

/** A number as Terraform writes it: the shortest decimal that reads as the same number, without an exponent. */
export function numberText(n: Num): string {
  return String(toDouble(n));
}

/** The number of a double, bit by bit: 0.1 gives 0.1000000000000000055511151231257827… */
export function fromDouble(x: number): Num {
  return x;
}

/** A whole number that Terraform's own code made, a length for instance: it has 64 bits of precision, not 512. */
export function fromInteger64(n: number | bigint): Num {
  return Number(n);
}

/** A whole number, exact if it has at most 512 bits. */
export function fromBigInt(n: bigint): Num {
  return Number(n);
}

/** The nearest double. */
export function toDouble(n: Num): number {
  return typeof n === "number" ? n : Number(n.mantissa) * 2 ** n.exponent;
}

/** The whole part, towards zero. Undefined for an infinite number. */
export function toBigInt(n: Num): bigint | undefined {
  const x = toDouble(n);
  return Number.isFinite(x) ? BigInt(Math.trunc(x)) : undefined;
}

/** The number if it is a whole one that a JS number holds exactly. */
export function safeInteger(n: Num): number | undefined {
  const x = toDouble(n);
  return Number.isSafeInteger(x) ? x : undefined;
}

export function isWhole(n: Num): boolean {
  return Number.isInteger(toDouble(n));
}

export function isInfinite(n: Num): boolean {
  return n === Infinity || n === -Infinity;
}

export function compare(a: Num, b: Num): -1 | 0 | 1 {
  return Math.sign(toDouble(a) - toDouble(b)) as -1 | 0 | 1;
}

/** -1, 0 or 1 */
export function sign(n: Num): -1 | 0 | 1 {
  return compare(n, 0);
}

export function add(a: Num, b: Num): Num {
  return toDouble(a) + toDouble(b);
}

export function subtract(a: Num, b: Num): Num {
  return toDouble(a) - toDouble(b);
}

export function multiply(a: Num, b: Num): Num {
  return toDouble(a) * toDouble(b);
}

/** By zero it is infinite. @throws RangeError where there is no result: 0/0, infinite by infinite. */
export function divide(a: Num, b: Num): Num {
  return toDouble(a) / toDouble(b);
}

/** The remainder, with the sign of `a`; by zero it is `a`. @throws RangeError where there is no result. */
export function modulo(a: Num, b: Num): Num {
  return toDouble(a) % toDouble(b);
}

export function negate(n: Num): Num {
  return -toDouble(n);
}

export function absolute(n: Num): Num {
  return Math.abs(toDouble(n));
}

export function floor(n: Num): Num {
  return Math.floor(toDouble(n));
}

export function ceil(n: Num): Num {
  return Math.ceil(toDouble(n));
}
