import type { RuleText } from "../../text";

/** Chinese words of the rules quota/*. Same keys and placeholders as the English ones. */
export const QUOTA_ZH: Readonly<Record<string, RuleText>> = {};
