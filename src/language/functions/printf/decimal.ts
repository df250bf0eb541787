import { BigNumber, hasTooManyDigits, type Num, numberText } from "../../../value/number";

/** A number as decimal digits: `0.d₁d₂d₃… × 10 ** point`, without zeros at either end; none for zero. */
export interface DecimalDigits {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
}

/** The fewest digits that read as the same number. */
export function shortest(n: Num): DecimalDigits {
  return decimalOf(numberText(n));
}

/** All digits of a number: that of a fraction may be many, since it is binary. */
export function exact(n: Num): DecimalDigits {
  if (!(n instanceof BigNumber) || n.exponent >= 0 || hasTooManyDigits(n)) return decimalOf(numberText(n));
  // mantissa / 2 ** e is mantissa * 5 ** e / 10 ** e.
  const places = -n.exponent;
  const scaled = n.mantissa * 5n ** BigInt(places);
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString();
  return trimmed(negative, digits, digits.length - places);
}

function decimalOf(text: string): DecimalDigits {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  return trimmed(negative, whole + fraction, whole.length);
}

function trimmed(negative: boolean, digits: string, point: number): DecimalDigits {
  const start = digits.search(/[1-9]/);
  if (start < 0) return { negative, digits: "", point: 0 };
  return { negative, digits: digits.slice(start).replace(/0+$/, ""), point: point - start };
}

/** Rounded to a number of digits, half to even, as Go's big.Float prints. */
export function keptDigits(decimal: DecimalDigits, count: number): DecimalDigits {
  const { negative, digits, point } = decimal;
  if (count < 0 || (count === 0 && digits === "")) return { negative, digits: "", point: 0 };
  if (digits.length <= count) return decimal;
  const kept = digits.slice(0, count);
  if (!roundsUp(digits, count)) return trimmed(negative, kept === "" ? "0" : kept, point);
  const up = (BigInt(kept || "0") + 1n).toString().padStart(count, "0");
  return trimmed(negative, up, point + up.length - count);
}

function roundsUp(digits: string, count: number): boolean {
  if (digits[count] === "5" && count + 1 === digits.length) {
    return count > 0 && Number(digits[count - 1]) % 2 === 1;
  }
  return (digits[count] as string) >= "5";
}
