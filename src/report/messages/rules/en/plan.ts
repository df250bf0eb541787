import type { RuleText } from "../../text";

/** English words of the rules plan/*. Placeholders are names of facts in messages, and of params in fixes. */
export const PLAN_EN: Readonly<Record<string, RuleText>> = {};
