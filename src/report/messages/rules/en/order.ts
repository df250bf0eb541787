import type { RuleText } from "../../text";

/** English words of the rules order/*. Placeholders are names of facts in messages, and of params in fixes. */
export const ORDER_EN: Readonly<Record<string, RuleText>> = {};
