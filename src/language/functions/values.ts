import { firstUnknown } from "../../value/inspect";
import { fromDouble, isWhole, type Num, safeInteger, toBigInt, toDouble } from "../../value/number";
import { normalizeText } from "../../value/text";
import { STRING, type Type } from "../../value/type";
import type { Reason, Refinements } from "../../value/value";
import { numberValue, stringValue, unknownValue, type Value } from "../../value/value";
import { notWhole } from "./bad-argument";

/** Nothing else is known of a result that is never null. */
export function notNull(): Refinements {
  return { notNull: true };
}

/** The text of a known string. */
export function stringOf(value: Value | undefined): string {
  return typeof value?.content === "string" ? value.content : "";
}

/** The number of a known number. */
export function numberOf(value: Value | undefined): Num {
  return value?.type.kind === "number" ? (value.content as Num) : 0;
}

/** A text as a value: composed letters, as go-cty's StringVal normalizes them (NFC). */
export function stringResult(text: string): Value {
  return stringValue(normalizeText(text));
}

/** A number that has to be a Go `int`. One that no JS number holds is given as the nearest that is. @throws LanguageError */
export function wholeNumber(fn: string, parameter: string, value: Value | undefined): number {
  const n = numberOf(value);
  const small = safeInteger(n);
  if (small !== undefined) return small;
  const large = isWhole(n) ? toBigInt(n) : undefined;
  if (large === undefined || BigInt.asIntN(64, large) !== large) throw notWhole(fn, parameter);
  return Number(large);
}

/** An unknown result, for the reason that an argument is unknown, or else since the function is not evaluated here. */
export function unknownResult(fn: string, args: readonly Value[], type: Type = STRING, known?: Refinements): Value {
  return unknownValue(type, reasonOf(fn, args), known ?? { notNull: true });
}

function reasonOf(fn: string, args: readonly Value[]): Reason {
  for (const arg of args) {
    const unknown = firstUnknown(arg);
    if (unknown) return unknown.reason;
  }
  return { kind: "expression", subject: `${fn}()` };
}

/** The nearest double of a known number. */
export function doubleOf(value: Value | undefined): number {
  return toDouble(numberOf(value));
}

/** A double as a value: all of its digits, none more. */
export function doubleResult(x: number): Value {
  return numberValue(fromDouble(x));
}
