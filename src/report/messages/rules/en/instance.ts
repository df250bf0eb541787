import type { RuleText } from "../../text";

/** English words of the rules instance/*. Placeholders are names of facts in messages, and of params in fixes. */
export const INSTANCE_EN: Readonly<Record<string, RuleText>> = {
  "instance/type-exists": {
    title: "The instance type exists",
    messages: {
      violation: "{type} of {instance} is no instance type that the catalog of {catalogDate} knows",
    },
    fixes: {
      nearest: "Use an existing type; the nearest names are {names}",
    },
  },
};
