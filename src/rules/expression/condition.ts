import type { Json } from "../../model/json";
import { lifecycleIn } from "../../model/lifecycle";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { Condition } from "../../model/module-blocks";
import type { Resource } from "../../model/resource";
import { conditionFails, messageOf } from "../expressions/conditions";
import { shownText } from "../expressions/shown";
import { subjectIn } from "../expressions/written";
import { fact } from "../facts";
import type { Report, Rule, Subject } from "../rule";

/** Terraform stops where a condition is false, and warns where a `check` is. */
export const expressionCondition: Rule = {
  id: "expression/condition",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11 language: custom conditions (precondition, postcondition, check)",
  check({ model }, report) {
    const conditions = new Conditions(model, report);
    for (const resource of [...model.data, ...model.resources]) conditions.ofResource(resource);
    for (const { name: stack, origin } of model.stacks) {
      if (origin === "state") continue;
      for (const path of model.modulePaths(stack))
        for (const module of model.modulesAt(stack, path))
          if (module.exists && !module.missing) conditions.ofModule(module);
    }
  },
};

class Conditions {
  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  ofResource(resource: Resource): void {
    if (resource.meta("lifecycle") === undefined || resource.repetition.missing || resource.module.missing) return;
    const { preconditions, postconditions } = lifecycleIn({ lifecycle: resource.meta("lifecycle") as Json });
    const of = { module: resource.module, resource, subject: () => resource };
    this.all(preconditions, "precondition", of);
    this.all(postconditions, "postcondition", of);
  }

  ofModule(module: Module): void {
    const { outputs, checks } = module.part.declared ?? { outputs: new Map(), checks: [] };
    for (const { name, preconditions, locate } of outputs.values())
      this.all(preconditions, "precondition", {
        module,
        subject: () => subjectIn(this.model, module, `output.${name}`, locate),
      });
    for (const { name, asserts, locate } of checks)
      this.all(asserts, "assert", { module, subject: () => subjectIn(this.model, module, `check.${name}`, locate) });
  }

  private all(conditions: readonly Condition[], keyword: string, { module, resource, subject }: Of): void {
    for (const { condition, message } of conditions) {
      if (!conditionFails(this.model, condition, module, resource)) continue;
      const about = subject();
      const told = messageOf(this.model, message, module, resource);
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
  readonly resource?: Resource;
  readonly subject: () => Subject;
}
