import type { ProblemText } from "./problems-en";

/** What can be wrong with rules of a team's own. */
export const PROBLEMS_RULES_EN: Readonly<Record<string, ProblemText>> = {
  "rules/unloadable": {
    what: "The rules of {file} cannot be loaded: {reason}",
    expected: "a TypeScript or JavaScript file that runs by itself",
    todo: "Correct the file. A package that it imports must be installed beside it.",
  },
  "rules/none": {
    what: "{file} exports no rule.",
    expected: "an export that defineRule of eniplan/rules made, or a list of such",
    todo: "Export the rule: export default defineRule({ … })",
  },
  "rules/bad-id": {
    what: "{rule} is no id of a rule.",
    expected: "group/name, in small letters, digits and hyphens",
    todo: "Choose an id such as team/owner.",
  },
  "rules/duplicate": {
    what: "There is more than one rule {rule}.",
    expected: "an id that no other rule has, of your own or of eniplan",
    todo: "Choose another id; eniplan rules lists those that are taken.",
  },
  "rules/bad-severity": {
    what: "The rule {rule} has the severity {found}.",
    expected: "error, warning or info",
    todo: "Choose one of the three; error fails the gate.",
  },
  "rules/no-check": {
    what: "The rule {rule} checks nothing.",
    expected: "a function check(model, report)",
    todo: "Write what the rule checks.",
  },
  "rules/no-messages": {
    what: "The rule {rule} has no words.",
    expected: "messages in at least one language, en or zh",
    todo: "Add messages: { en: { title, violation } }",
  },
  "rules/no-words": {
    what: "The rule {rule} does not say its {key}.",
    expected: "a text under messages",
    todo: "Add {key} to the messages of each language that is there.",
  },
  "rules/threw": {
    what: "The rule {rule} failed: {reason}",
    expected: "a check that ends without an error, whatever the configuration",
    todo: "Correct the rule; eniplan/testing checks it on a small configuration.",
  },
  "rules/asynchronous": {
    what: "The rule {rule} is asynchronous: what it finds later would be lost.",
    expected: "a check that is done when it returns",
    todo: "Leave async and await out; a rule reads the model and nothing else.",
  },
};
