import { isObject, type Json, type JsonObject } from "../../../model/json";
import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { fact } from "../../facts";
import type { Report, Rule } from "../../rule";

/** Terraform refuses a plan in which a condition does not hold; one that it cannot know yet it asks again at apply. */
export const planCondition: Rule = {
  id: "plan/condition",
  severity: "error",
  decidedAt: "synth",
  prevents: ["Resource precondition failed", "Resource postcondition failed"],
  source: "https://developer.hashicorp.com/terraform/language/expressions/custom-conditions (2026-11)",
  check({ model }, report) {
    for (const resource of [...model.data, ...model.resources]) {
      const { precondition, postcondition } = resource.lifecycle;
      if (precondition === undefined && postcondition === undefined) continue;
      for (const body of blocksOf(precondition)) checkCondition(model, report, resource, body, "precondition");
      for (const body of blocksOf(postcondition)) checkCondition(model, report, resource, body, "postcondition");
    }
  },
};

function checkCondition(model: Model, report: Report, resource: Resource, body: JsonObject, kind: string): void {
  const { condition, error_message: said } = body;
  report.decide(resource, model.evaluate(resource, condition), (holds) => {
    if (holds === true || holds === "true") return;
    const message = model.evaluate(resource, said);
    report.violation(resource, {
      message: kind,
      facts: [
        fact("resource", resource.address),
        fact("says", message.kind === "known" ? String(message.value) : ""),
        fact("condition", String(condition)),
      ],
      prevents: [kind === "precondition" ? "Resource precondition failed" : "Resource postcondition failed"],
      fix: { id: "meet", params: { condition: String(condition) } },
    });
  });
}

function blocksOf(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
