import type { Rule } from "../rule";

/** The rules security-group/*, in the order in which findings are listed. */
export const SECURITY_GROUP_RULES: readonly Rule[] = [];
