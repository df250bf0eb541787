import type { Rule } from "../rule";
import { referenceUnresolved } from "./unresolved/rule";

/** The rules reference/*, in the order in which findings are listed. */
export const REFERENCE_RULES: readonly Rule[] = [referenceUnresolved];
