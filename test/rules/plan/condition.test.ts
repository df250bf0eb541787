import { planCondition } from "../../../src/rules/plan/condition/rule";
import { FW, fw, table } from "../table";

const having = (kind: string, condition: string) =>
  fw({ lifecycle: { [kind]: [{ condition, error_message: "Not so." }] } });

table(planCondition, [
  ["it holds", having("precondition", '${length("abc") == 3}'), []],
  ["it does not hold", having("precondition", "${1 > 2}"), [`violation ${FW} precondition`]],
  [
    "of a variable",
    { resources: having("precondition", "${var.n > 2}"), variables: { n: { default: 1 } } },
    [`violation ${FW} precondition`],
  ],
  [
    "of a variable without a value",
    { resources: having("precondition", "${var.n > 2}"), variables: { n: {} } },
    [`undecided ${FW} variable n`],
  ],
  ["a postcondition that does not hold", having("postcondition", "${false}"), [`violation ${FW} postcondition`]],
  [
    "of what the cloud decides",
    having("postcondition", '${self.status == "Running"}'),
    [`undecided ${FW} expression self.status`],
  ],
]);
