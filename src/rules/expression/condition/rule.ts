import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { CheckCondition } from "../../../model/module-blocks";
import { conditionFails, messageOf } from "../../expressions/conditions";
import { judgedModules } from "../../expressions/judged";
import { shownText } from "../../expressions/shown";
import { subjectIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule, Subject } from "../../rule";

/** Terraform stops where a condition of an output is false, and warns where a `check` is. Those of resources: plan/condition. */
export const expressionCondition: Rule = {
  id: "expression/condition",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11 language: custom conditions of outputs, and checks",
  check({ model }, report) {
    const conditions = new Conditions(model, report);
    for (const module of judgedModules(model)) conditions.ofModule(module);
  },
};

class Conditions {
  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  ofModule(module: Module): void {
    const { outputs, checks } = module.part.declared ?? { outputs: new Map(), checks: [] };
    for (const { name, preconditions } of outputs.values())
      this.all(preconditions, "precondition", {
        module,
        subject: () => subjectIn(this.model, module, `output.${name}`),
      });
    for (const { name, asserts } of checks)
      this.all(asserts, "assert", { module, subject: () => subjectIn(this.model, module, `check.${name}`) });
  }

  private all(conditions: readonly CheckCondition[], keyword: string, { module, subject }: Of): void {
    for (const { condition, message } of conditions) {
      if (!conditionFails(this.model, condition, module)) continue;
      const about = subject();
      const told = messageOf(this.model, message, module);
      const facts = [fact("resource", about.address), fact("condition", shownText(String(condition)))];
      this.report.violation(about, {
        message: told === undefined ? `${keyword}-silent` : keyword,
        facts: told === undefined ? facts : [...facts, fact("error", told)],
        ...(keyword === "assert" ? { severity: "warning" } : {}),
      });
    }
  }
}

interface Of {
  readonly module: Module;
  readonly subject: () => Subject;
}
