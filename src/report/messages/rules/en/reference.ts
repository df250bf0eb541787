import type { RuleText } from "../../text";

/** English words of the rules reference/*. Placeholders are names of facts in messages, and of params in fixes. */
export const REFERENCE_EN: Readonly<Record<string, RuleText>> = {
  "reference/unresolved": {
    title: "Every reference names something that is declared",
    messages: {
      undeclared: "{place} of {resource} refers to {reference}, but {what} is not declared",
      "no-instance":
        "{place} of {resource} refers to {reference}, but {declared} has no such instance (it has: {keys})",
      "missing-key":
        "{place} of {resource} refers to {reference}, but {declared} has count or for_each and needs a key (it has: {keys})",
    },
    fixes: {
      nearest: "Did you mean {nearest}?",
      declare: "Declare {what}, or remove the reference",
      key: "Name an instance of {declared} that exists: {keys}",
    },
  },
};
