import type { Value } from "../value/value";
import type { Step } from "./syntax";

/**
 * `value[key]`: the key is made to be a number for a list or tuple, a text for a map or object.
 *
 * @throws LanguageError for what has no such element.
 */
export function index(value: Value, _key: Value): Value {
  return value;
}

/** `value.name` @throws LanguageError for what has no such attribute. */
export function attribute(value: Value, _name: string): Value {
  return value;
}

/**
 * The value at the end of constant steps, of which `brackets` tells those that were written in brackets.
 *
 * @throws LanguageError for what has no such element or attribute.
 */
export function walkSteps(value: Value, _steps: readonly Step[], _brackets: readonly boolean[]): Value {
  return value;
}
