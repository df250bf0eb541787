import type { RuleText } from "../../text";

/** English words of the rules security-group/*. Placeholders are names of facts in messages, and of params in fixes. */
export const SECURITY_GROUP_EN: Readonly<Record<string, RuleText>> = {};
