import type { RuleText } from "../../text";

/** Chinese words of the rules vpc/*. Same keys and placeholders as the English ones. */
export const VPC_ZH: Readonly<Record<string, RuleText>> = {};
