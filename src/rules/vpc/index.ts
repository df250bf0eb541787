import type { Rule } from "../rule";

/** The rules vpc/*, in the order in which findings are listed. */
export const VPC_RULES: readonly Rule[] = [];
