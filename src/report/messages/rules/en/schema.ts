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
      "unknown-type": "{resource}: the provider has no resource type {attribute}",
      "unknown-data-source": "{resource}: the provider has no data source {attribute}",
      gone: "{resource}: the provider no longer takes {attribute}",
      "min-items": "{resource}: {attribute} has {count} entries; at least {min} are needed",
      whole: "{resource}: {attribute} is {value}; the provider takes whole numbers only",
      "at-least": "{resource}: {attribute} is {value}; allowed is {min} and more",
      "at-most": "{resource}: {attribute} is {value}; allowed is {max} at most",
      "min-bytes": "{resource}: {attribute} is {value}; at least {min} bytes of UTF-8 are needed",
      "not-pattern": "{resource}: {attribute} is {value}, which matches {pattern} and must not",
      "required-with": "{resource}: {attribute} can be set only together with {other}",
      json: "{resource}: {attribute} is {value}, which is no JSON",
      yaml: "{resource}: {attribute} is {value}, which is no YAML",
      address: "{resource}: {attribute} is {value}, which is no IP address",
      "network-block": "{resource}: {attribute} is {value}; it must be a block whose address is the first of it",
      time: "{resource}: {attribute} is {value}; it must be a time such as 2027-01-31T12:00:00Z",
      date: "{resource}: {attribute} is {value}; it must be a day such as 2027-01-31",
      empty: "{resource}: {attribute} must not be empty",
      characters: "{resource}: {attribute} is {value}, in which there are characters that the provider refuses",
      form: "{resource}: {attribute} is {value}, which the provider does not take",
    },
    fixes: {
      nearest: "Did you mean {nearest}?",
    },
  },
  "schema/deprecated": {
    title: "Nothing is used that the provider calls deprecated",
    messages: {
      type: "{resource}: the provider calls {attribute} deprecated",
      attribute: "{resource}: the provider calls the attribute {attribute} deprecated",
    },
    fixes: {
      replacement: "Use {replacement} instead.",
    },
  },
  "schema/provider-version": {
    title: "The plan holds for the version of the provider that the stack has",
    messages: {
      older: "This stack has version {used} of the provider ({from}); what is said here holds for {version}",
      "older-lacks":
        "This stack has version {used} of the provider ({from}); what is said here holds for {version}. Later versions brought what it uses: {lacking}",
      newer:
        "This stack has version {used} of the provider ({from}); what is said here holds for {version}, and what later versions brought is not known",
    },
    fixes: {},
  },
};
