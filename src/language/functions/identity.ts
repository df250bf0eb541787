import { elementsOf, keysOf } from "../../value/collection";
import { BigNumber, type Num, safeInteger } from "../../value/number";
import { isMembers, type Value } from "../../value/value";

/**
 * A text that two wholly known values of one type have in common exactly if they are equal, so that many can be looked up
 * instead of compared one by one. Marks play no part. Linear.
 */
export function equalityKey(value: Value): string {
  const { type, content } = value;
  if (content === null) return "~";
  if (typeof content === "string") return JSON.stringify(content);
  if (typeof content === "boolean") return content ? "T" : "F";
  if (typeof content === "number" || content instanceof BigNumber) return identityOfNumber(content);
  const parts = elementsOf(value).map(equalityKey);
  if (isMembers(content)) {
    const names = keysOf(value);
    return `{${parts.map((part, i) => `${JSON.stringify(names[i])}:${part}`).join()}}`;
  }
  return type.kind === "set" ? `[${parts.sort().join()}]` : `[${parts.join()}]`;
}

/** The same for numbers that are equal, whatever their precision. */
function identityOfNumber(number: Num): string {
  const small = safeInteger(number);
  if (small !== undefined) return String(small);
  return number instanceof BigNumber ? `${number.mantissa}p${number.exponent}` : String(number);
}
