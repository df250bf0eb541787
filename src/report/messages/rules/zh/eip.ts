import type { RuleText } from "../../text";

/** Chinese words of the rules eip/*. Same keys and placeholders as the English ones. */
export const EIP_ZH: Readonly<Record<string, RuleText>> = {};
