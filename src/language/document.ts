import { fromJson } from "../value/json";
import type { Value } from "../value/value";
import type { Scope } from "./scope";

/**
 * What a value of the JSON notation is worth: strings are templates, keys of objects too; arrays are tuples. Linear, and as
 * cheap as reading it where there is nothing to evaluate.
 *
 * @throws LanguageError for what Terraform refuses for sure.
 */
export function evaluateJson(json: unknown, _scope: Scope): Value {
  return fromJson(json);
}
