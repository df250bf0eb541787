import type { Difference } from "./difference";
import type { Field } from "./field";

/** What becomes of a difference at a field (Schema.finalizeDiff); undefined: there is none. */
export function finished(one: Difference, field: Field, customized: boolean): Difference | undefined {
  if (field.kind === "bool") {
    one.before = boolText(one.before);
    one.after = boolText(one.after);
  }
  if (field.computed && !one.removed && one.after === "") one.computed = true;
  if (field.forceNew) one.forcesReplacement = one.before !== one.after || one.computed;
  if (one.removed || !field.computed) return one;
  // What is computed and has a value keeps it.
  if (!customized && one.before !== "" && one.after === "") return undefined;
  return one;
}

function boolText(text: string): string {
  return text === "0" ? "false" : text === "1" ? "true" : text;
}
