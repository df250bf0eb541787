import type { RuleText } from "../../text";

/** English words of the rules eip/*. Placeholders are names of facts in messages, and of params in fixes. */
export const EIP_EN: Readonly<Record<string, RuleText>> = {};
