import { isObject, type Json } from "./json";
import { ABSENT, known, unknown, type Value } from "./value";

/** What stands at `path` inside a value; `text` names it where it is not there. Linear in the path. */
export function walk(value: Value, path: readonly (string | number)[], text: string): Value {
  if (value.kind !== "known") return value;
  let current: Json | undefined = value.value;
  for (const step of path) {
    if (Array.isArray(current) && typeof step === "number") current = current[step];
    else if (isObject(current)) current = current[String(step)];
    else return unknown("expression", text);
  }
  if (current === undefined) return unknown("expression", text);
  return current === null ? ABSENT : known(current, value.source);
}
