import type { RuleText } from "../../text";

/** Chinese words of the rules plan/*. Same keys and placeholders as the English ones. */
export const PLAN_ZH: Readonly<Record<string, RuleText>> = {};
