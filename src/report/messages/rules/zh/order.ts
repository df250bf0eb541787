import type { RuleText } from "../../text";

/** Chinese words of the rules order/*. Same keys and placeholders as the English ones. */
export const ORDER_ZH: Readonly<Record<string, RuleText>> = {};
