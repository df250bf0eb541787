import { elementsOf, keysOf } from "../../../value/collection";
import { isInfinite, type Num, numberText } from "../../../value/number";
import type { Value } from "../../../value/value";

// Go's encoding/json escapes what would mean something within HTML or JavaScript.
const ESCAPED = /[<>&\u2028\u2029]/g;

/** A text as JSON, as Go's encoding/json writes it. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * A wholly known value as go-cty/json writes it: names in the order of their bytes, no spaces. Linear, any depth.
 *
 * @throws RangeError for an infinite number.
 */
export function jsonOf(value: Value): string {
  const done: string[] = [];
  const todo: (string | Value)[] = [value];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === "string") done.push(next);
    else todo.push(...partsOf(next).reverse());
  }
  return done.join("");
}

function partsOf(value: Value): (string | Value)[] {
  if (value.content === null) return ["null"];
  switch (value.type.kind) {
    case "string":
      return [jsonString(value.content as string)];
    case "number":
      return [jsonNumber(value.content as Num)];
    case "bool":
      return [String(value.content)];
    case "map":
    case "object":
      return ["{", ...between(membersOf(value)), "}"];
    default:
      return ["[", ...between(elementsOf(value).map((element) => [element])), "]"];
  }
}

function jsonNumber(n: Num): string {
  if (isInfinite(n)) throw new RangeError("infinite");
  return numberText(n);
}

function membersOf(value: Value): (string | Value)[][] {
  const elements = elementsOf(value);
  return keysOf(value).map((name, i) => [jsonString(name), ":", elements[i] as Value]);
}

function between(items: readonly (string | Value)[][]): (string | Value)[] {
  return items.flatMap((item, i) => (i === 0 ? item : [",", ...item]));
}
