import { dependenciesOf } from "../../../model/dependencies";
import { InputError } from "../../../model/problem";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** References that run in a circle, or a configuration and a state that want opposite orders: Terraform refuses both. */
export const orderCycle: Rule = {
  id: "order/cycle",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11: Error: Cycle",
  stops: true,
  check(context, report) {
    const cycle = dependenciesOf(context.model).circle();
    if (cycle) reportCycle(context, report, cycle, "references");
    else checkOrder(context, report);
  },
};

/** The circle of the apply is found while the plan is made. */
function checkOrder(context: RuleContext, report: Report): void {
  try {
    context.planned.facts;
  } catch (error) {
    const [problem] = error instanceof InputError ? error.problems : [];
    if (problem?.id !== "order/cycle") throw error;
    reportCycle(context, report, String(problem.params?.["cycle"]).split(" → "), "order");
  }
}

function reportCycle({ model }: RuleContext, report: Report, cycle: readonly string[], message: string): void {
  const names = new Set(cycle.map((step) => step.replace(/^\w+ /, "")));
  const subject = model.resources.find(({ address }) => names.has(address)) ?? model.resources[0];
  if (!subject) return;
  report.violation(subject, {
    message,
    facts: [fact("cycle", cycle.join(" → "))],
    fix: { id: message, params: {} },
  });
}
