import type { RuleText } from "../../text";

/** Chinese words of the rules security-group/*. Same keys and placeholders as the English ones. */
export const SECURITY_GROUP_ZH: Readonly<Record<string, RuleText>> = {};
