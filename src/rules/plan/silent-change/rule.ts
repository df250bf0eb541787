import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** The plan shows the change, the provider sends nothing, and the next plan shows it again or never. */
export const planSilentChange: Rule = {
  id: "plan/silent-change",
  severity: "warning",
  decidedAt: "state",
  prevents: [],
  source: "aliyun/alicloud 1.289.0: update functions of the resources, attributes that none of them reads",
  check({ model, planned }, report) {
    for (const resource of model.resources) {
      const change = planned.of(resource);
      if (change?.kind !== "update") continue;
      const silent = change.attributes.filter(({ effect }) => effect === "silent-noop");
      if (silent.length === 0) continue;
      const attributes = silent.map(({ attribute }) => attribute).join(", ");
      report.violation(resource, {
        facts: [fact("resource", resource.address), fact("attributes", attributes)],
        fix: { id: "undo", params: { attributes, resource: resource.address } },
      });
    }
  },
};
