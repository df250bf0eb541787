import { fromBigInt, fromInteger64, type Num } from "../../../value/number";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The whole number that a text says in a base of 2 to 62, as Go's `big.Int.SetString` reads it: with a sign, without a prefix; up
 * to base 36 the case of letters does not matter, above it capital letters follow the small ones. Undefined if it says none.
 */
export function integerOf(text: string, base: number): Num | undefined {
  const negative = text.startsWith("-");
  const digits = negative || text.startsWith("+") ? text.slice(1) : text;
  const values = digitValues(base <= 36 ? digits.toLowerCase() : digits, base);
  if (!values) return undefined;
  const magnitude = joined(values, BigInt(base));
  const n = negative ? -magnitude : magnitude;
  return BigInt.asIntN(64, n) === n ? fromInteger64(n) : fromBigInt(n);
}

function digitValues(digits: string, base: number): readonly bigint[] | undefined {
  if (digits === "" || !/^[0-9A-Za-z]+$/.test(digits)) return undefined;
  const values: bigint[] = [];
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit);
    if (value >= base) return undefined;
    values.push(BigInt(value));
  }
  return values;
}

/** Neighbours are put together, then neighbours of these: a long text costs less than digit by digit. */
function joined(values: readonly bigint[], base: bigint): bigint {
  let parts = values;
  let weight = base;
  while (parts.length > 1) {
    const odd = parts.length % 2;
    const next: bigint[] = odd ? [parts[0] as bigint] : [];
    for (let i = odd; i < parts.length; i += 2) next.push((parts[i] as bigint) * weight + (parts[i + 1] as bigint));
    parts = next;
    weight *= weight;
  }
  return parts[0] ?? 0n;
}
