import type { Rule } from "../rule";

/** The rules eip/*, in the order in which findings are listed. */
export const EIP_RULES: readonly Rule[] = [];
