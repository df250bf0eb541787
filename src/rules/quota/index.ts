import type { Rule } from "../rule";

/** The rules quota/*, in the order in which findings are listed. */
export const QUOTA_RULES: readonly Rule[] = [];
