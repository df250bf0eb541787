import { elementsOf, keysOf } from "../../../value/collection";
import { isInfinite, type Num, numberText } from "../../../value/number";
import type { Value } from "../../../value/value";

// Go's encoding/json escapes what would mean something within HTML or JavaScript.
const ESCAPED = /[<>&\u2028\u2029]/g;

/** A text as JSON, as Go's encoding/json writes it. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A list or an object of which some is written. */
interface Open {
  readonly elements: readonly Value[];
  /** Of an object. */
  readonly names: readonly string[] | undefined;
  next: number;
}

/**
 * A wholly known value as go-cty/json writes it: names in the order of their bytes, no spaces. Linear, any depth.
 *
 * @throws RangeError for an infinite number.
 */
export function encodeJson(value: Value): string {
  const done: string[] = [];
  const open: Open[] = [];
  begin(value, done, open);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { elements, names, next } = last;
    if (next === elements.length) {
      done.push(names ? "}" : "]");
      open.pop();
      continue;
    }
    if (next > 0) done.push(",");
    if (names) done.push(jsonString(names[next] as string), ":");
    last.next++;
    begin(elements[next] as Value, done, open);
  }
  return done.join("");
}

function begin(value: Value, done: string[], open: Open[]): void {
  const { content, type } = value;
  if (content === null) done.push("null");
  else if (type.kind === "string") done.push(jsonString(content as string));
  else if (type.kind === "number") done.push(jsonNumber(content as Num));
  else if (type.kind === "bool") done.push(String(content));
  else {
    const names = type.kind === "map" || type.kind === "object" ? keysOf(value) : undefined;
    done.push(names ? "{" : "[");
    open.push({ elements: elementsOf(value), names, next: 0 });
  }
}

/** What is wrong with an infinite number. */
export const INFINITE = "infinite";

function jsonNumber(n: Num): string {
  if (isInfinite(n)) throw new RangeError(INFINITE);
  return numberText(n);
}
