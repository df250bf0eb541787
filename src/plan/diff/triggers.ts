import { type Reference, referencesIn } from "../../model/expression";
import type { Json } from "../../model/json";

/** What `replace_triggered_by` names: bare references; written as templates the common parser finds them. */
export function triggersIn(list: Json | undefined): readonly Reference[] {
  if (!Array.isArray(list)) return [];
  return referencesIn(
    list.map((entry) => (typeof entry === "string" && !entry.includes("${") ? `\${${entry}}` : entry)),
  );
}
