import type { ProblemText } from "./text";

/** What can be wrong with a YAML document that has a shape; `src/text/yaml/`. */
export const YAML_PROBLEMS_EN: Readonly<Record<string, ProblemText>> = {
  "yaml/unknown-key": {
    what: "There is no key {where}.",
    expected: "one of the keys {keys}",
    todo: "Take it out, or correct its name.",
  },
  "yaml/misspelt-key": {
    what: "There is no key {where}.",
    expected: "one of the keys {keys}",
    todo: "Did you mean {nearest}?",
  },
  "yaml/missing-key": {
    what: "The key {key} is missing at {where}.",
    expected: "{key} with a value",
    todo: "Add it.",
  },
  "yaml/not-one-of": {
    what: "{where} has none of the values that it can have.",
    expected: "one of {words}",
    todo: "Correct the value.",
  },
  "yaml/misspelt-word": {
    what: "{where} has none of the values that it can have.",
    expected: "one of {words}",
    todo: "Did you mean {nearest}?",
  },
  "yaml/not-text": {
    what: "{where} is not a text.",
    expected: "a text that is not empty",
    todo: "Correct the value; quotes make a text of anything.",
  },
  "yaml/not-a-number": {
    what: "{where} is not a number.",
    expected: "a number, zero or more",
    todo: "Correct the value.",
  },
  "yaml/not-a-whole-number": {
    what: "{where} is not a whole number.",
    expected: "a whole number, zero or more",
    todo: "Correct the value.",
  },
  "yaml/not-a-boolean": {
    what: "{where} is neither true nor false.",
    expected: "true or false",
    todo: "Correct the value.",
  },
  "yaml/not-a-report": {
    what: "{where} is no report: {value}.",
    expected:
      "one of human, json, sarif, junit, github, gitlab, checkstyle, markdown, html, runbook, tfplan-json, or NAME=FILE",
    todo: "Correct the value.",
  },
  "yaml/not-a-date": {
    what: "{where} is not a day of the calendar: {value}.",
    expected: "a day like 2027-01-31",
    todo: "Correct the value.",
  },
  "yaml/not-a-time": {
    what: "{where} is not a time in UTC: {value}.",
    expected: "a time in UTC like 2018-03-14T02:11Z",
    todo: "Correct the value.",
  },
  "yaml/not-a-list": {
    what: "{where} is not a list.",
    expected: "a list, each entry on a line of its own that begins with a dash",
    todo: "Correct the value.",
  },
  "yaml/not-a-mapping": {
    what: "{where} is not a mapping.",
    expected: "keys with values, indented below it",
    todo: "Correct the value.",
  },
  "yaml/not-a-severity": {
    what: "{where} is no severity.",
    expected: "error, warning, info or off, or a mapping with level and reason",
    todo: "Correct the value.",
  },
  "yaml/not-a-rule": {
    what: "{where} is no rule.",
    expected: "a file with rules, or a rule with id, severity, assert and message",
    todo: "Correct the value.",
  },
  "yaml/not-a-state": {
    what: "{where} names no state.",
    expected: "the file of a state, none, or a mapping of stacks to their files",
    todo: "Correct the value.",
  },
};
