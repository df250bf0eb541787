import type { Rule } from "../rule";

/** The rules plan/*, in the order in which findings are listed. */
export const PLAN_RULES: readonly Rule[] = [];
