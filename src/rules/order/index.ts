import type { Rule } from "../rule";

/** The rules order/*, in the order in which findings are listed. */
export const ORDER_RULES: readonly Rule[] = [];
