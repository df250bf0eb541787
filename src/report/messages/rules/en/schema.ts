import type { RuleText } from "../../text";

/** English words of the rules schema/*. Placeholders are names of facts in messages, and of params in fixes. */
export const SCHEMA_EN: Readonly<Record<string, RuleText>> = {
  "schema/attribute": {
    title: "Attributes are as the provider's schema wants them",
    messages: {
      unknown: "{resource}: {type} has no attribute {attribute}",
      required: "{resource}: the attribute {attribute} is missing",
      removed: "{resource}: the provider no longer takes {attribute} since version {version}",
      computed: "{resource}: {attribute} is set by the cloud and cannot be configured",
      type: "{resource}: {attribute} must be a {expected}, but is a {found}",
      "max-items": "{resource}: {attribute} has {count} entries; at most {max} are allowed",
      "one-of": "{resource}: {attribute} is {value}; allowed are {allowed}",
      range: "{resource}: {attribute} is {value}; allowed is {min} to {max}",
      bytes: "{resource}: {attribute} is {value}; allowed are {min} to {max} bytes of UTF-8",
      pattern: "{resource}: {attribute} is {value}, which does not match {pattern}",
      "any-of": "{resource}: {attribute} is {value}; allowed are {allowed}",
      conflict: "{resource}: {attribute} and {other} exclude each other",
      "one-only": "{resource}: only one of {attribute} can be set",
      "none-of": "{resource}: one of {attribute} must be set",
    },
    fixes: {
      nearest: "Did you mean {nearest}?",
    },
  },
};
