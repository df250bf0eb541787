import type { RuleText } from "../../text";

/** English words of the rules expression/*. Placeholders are names of facts in messages, and of params in fixes. */
export const EXPRESSION_EN: Readonly<Record<string, RuleText>> = {
  "expression/invalid": {
    title: "Terraform can evaluate every expression",
    messages: { violation: "{place} of {resource} is {text}, which Terraform refuses: {mistake}" },
    fixes: {},
  },
  "expression/name": {
    title: "Every name in an expression refers to something",
    messages: {
      bare: "{place} of {resource} names {name}, which refers to nothing: a name stands in front of another one, a text in quotes ({text})",
      type: "{place} of {resource} names {name}, which is a resource type: the name of a resource has to follow ({text})",
      undefined:
        '{place} of {resource} holds undefined, which is no value: cdktf writes it for "", 0 and false behind an operator ({text})',
      each: "{place} of {resource} uses each, but nothing here has a for_each ({text})",
      count: "{place} of {resource} uses count, but nothing here has a count ({text})",
    },
    fixes: {
      whole: "Name the resource and what is wanted of it: {type}.NAME.id",
      raw: 'For an empty text give the operator of cdktf Fn.rawString("")',
    },
  },
  "expression/token": {
    title: "No token of cdktf is left in the configuration",
    messages: {
      text: "{place} of {resource} holds {token}: what cdktf writes in place of a value that it knows only at synth",
      number:
        "{place} of {resource} holds {token}: the number that cdktf writes in place of one that it knows only at synth",
    },
    fixes: {
      resolve: "Hand the value on as it is, and do not compute with it, cut it or make it a key before synth",
    },
  },
  "expression/repetition": {
    title: "count and for_each are known before anything is planned",
    messages: {
      computed: "{place} of {resource} rests on {attribute}, which only apply will tell: {text}",
      null: "{place} of {resource} is null: {text}",
      sensitive: "{place} of {resource} is sensitive, and addresses would show it: {text}",
      "count-type": "count of {resource} has to be a number, and is a {found}: {text}",
      "count-fraction": "count of {resource} has to be a whole number, and is {number}: {text}",
      "count-negative": "count of {resource} must not be negative, and is {number}: {text}",
      "each-type": "for_each of {resource} has to be a map or a set of texts, and is a {found}: {text}",
      "each-elements": "for_each of {resource} has to be a set of texts, and is a set of {found}: {text}",
      "each-null": "for_each of {resource} is a set that holds null: {text}",
      "dynamic-type": "{place} of {resource} has to be a collection, and is a {found}: {text}",
    },
    fixes: {},
  },
  "expression/variable": {
    title: "Variables get what they take",
    messages: {
      type: "{resource}: {at} has to be {expected}, and is {found}",
      text: "{resource}: {at} has to be a {expected}, and {value} is none",
      missing: "{resource}: {at} lacks {names}",
      elements: "{resource}: the elements of {at} have no type in common",
      null: "{resource}: {variable} must not be null",
      validation: "{resource}: {variable} is refused: {error} ({condition})",
      "validation-silent": "{resource}: {variable} is refused by its validation: {condition}",
    },
    fixes: {},
  },
  "expression/condition": {
    title: "Preconditions of outputs, and checks, hold",
    messages: {
      precondition: "{resource}: a precondition fails: {error} ({condition})",
      "precondition-silent": "{resource}: a precondition fails: {condition}",
      assert: "{resource}: the check fails: {error} ({condition})",
      "assert-silent": "{resource}: the check fails: {condition}",
    },
    fixes: {},
  },
  "expression/ephemeral": {
    title: "Ephemeral and sensitive values stand only where they may",
    messages: {
      argument: "{place} of {resource} is ephemeral, and what it takes is stored: {text}",
      repetition: "{place} of {resource} is ephemeral, and instances are stored: {text}",
      output: "{resource} is ephemeral, and outputs of the root are stored: {text}",
      "module-output": "{resource} is ephemeral and does not say so: {text}",
      variable: "{place} of {resource} is ephemeral, and the variable of the module does not take that: {text}",
      sensitive: "{resource} holds something sensitive and does not say so",
    },
    fixes: { mark: "Write sensitive = true in the output" },
  },
};
