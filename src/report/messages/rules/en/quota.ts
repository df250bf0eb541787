import type { RuleText } from "../../text";

/** English words of the rules quota/*. Placeholders are names of facts in messages, and of params in fixes. */
export const QUOTA_EN: Readonly<Record<string, RuleText>> = {};
