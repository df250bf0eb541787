import type { ProblemText } from "./text";

/** What can be wrong with a policy file, a baseline, or an acknowledgement in code. */
export const POLICY_PROBLEMS_EN: Readonly<Record<string, ProblemText>> = {
  "policy/unknown-rule": {
    what: "There is no rule {name}.",
    expected: "the id of a rule, or a pattern of ids like quota/*",
    todo: "All rules: eniplan rules",
  },
  "policy/misspelt-rule": {
    what: "There is no rule {name}.",
    expected: "the id of a rule, or a pattern of ids like quota/*",
    todo: "Did you mean {nearest}? All rules: eniplan rules",
  },
  "policy/not-off": {
    what: "The rule {name} cannot be switched off: with its findings there is no plan, and no other rule runs.",
    expected: "a severity, or a pattern that does not hold it",
    todo: "Leave it on; correct what it finds.",
  },
  "policy/no-options": {
    what: "The rule {name} has no options.",
    expected: "a rule that has some: {rules}",
    todo: "Take it out. What a rule takes stands on its page: eniplan explain {name}",
  },
  "policy/scope-of-nothing": {
    what: "The scope {where} says nothing of where it holds.",
    expected: "at least one of {keys}",
    todo: "Add one, or move its severities to the top of the file.",
  },
  "policy/group-members": {
    what: "The group {where} has to say in one way who is in it.",
    expected: "exactly one of {keys}",
    todo: "Keep one of them; write a second group for the others.",
  },
  "policy/group-twice": {
    what: "There are two groups with the name {name}.",
    expected: "a name for each",
    todo: "Give {where} another name.",
  },
  "policy/window-ends-first": {
    what: "The window {where} ends on {expires}, before it begins on {begins}.",
    expected: "an end on the day of the beginning or later",
    todo: "Correct one of the days.",
  },
  "policy/expression": {
    what: "The expression {key} is wrong at character {at}: {reason}.",
    expected: "an expression of CEL that comes to true or false; of facts, to any value",
    todo: "Correct it; what expressions know stands in docs/policy.md.",
  },
  "policy/expression-failed": {
    what: "The rule {rule} fails at {address}: its {key} comes to no value: {reason}.",
    expected: "an expression that comes to true or false for every resource that it looks at",
    todo: "Where an attribute may be missing, ask first: !has(self.x) || self.x == ...",
  },
  "baseline/shape": {
    what: "The baseline is not as eniplan writes it, at {where}.",
    expected: "a file that eniplan check --write-baseline wrote",
    todo: "Take it from the history again, or write it anew: eniplan check --write-baseline {file}",
  },
  "baseline/format": {
    what: "{file} is no baseline that this eniplan can read (format {found}).",
    expected: "a baseline of format {expected}",
    todo: "Write it anew: eniplan check --write-baseline {file}",
  },
  "policy/unfilled": {
    what: "{where} has a placeholder {name}, and nothing fills it.",
    expected: "address, or the name of a fact of the rule",
    todo: "Correct the name, or add the fact under facts.",
  },
  "policy/writes-outside": {
    what: "{policy} has {target} written, which is outside of its repository, or belongs to git.",
    expected: "a file in the repository that the policy lies in",
    todo: "Name a file in the repository, or say that the policy is to be followed: --policy {policy}, or --allow-code.",
  },
  "policy/no-file": {
    what: "There is no file {file}, which {key} names.",
    expected: "a file that exists; its path is relative to the folder of the policy file",
    todo: "Correct the path, or take it out.",
  },
  "policy/no-baseline": {
    what: "There is no file {file}, which baseline names.",
    expected: "a baseline; its path is relative to the folder of the policy file",
    todo: "Correct the path, or write one: eniplan check --write-baseline",
  },
};
