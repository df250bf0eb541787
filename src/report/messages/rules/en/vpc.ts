import type { RuleText } from "../../text";

/** English words of the rules vpc/*. Placeholders are names of facts in messages, and of params in fixes. */
export const VPC_EN: Readonly<Record<string, RuleText>> = {};
