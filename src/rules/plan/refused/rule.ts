import type { Resource } from "../../../model/resource";
import { fact } from "../../facts";
import type { PlannedRefusal } from "../../planned";
import type { Rule, Violation } from "../../rule";

/** What the provider refuses while Terraform plans: the conditions of its CustomizeDiffs, and unknown timeouts. */
export const planRefused: Rule = {
  id: "plan/refused",
  severity: "error",
  decidedAt: "synth",
  prevents: ["fc server group type do not support vpc_id", "fc server group type do not support protocol"],
  source:
    "aliyun/alicloud 1.289.0: CustomizeDiff of the resources; terraform-plugin-sdk v1.17.2: helper/schema/resource_timeout.go",
  check({ model, planned }, report) {
    for (const resource of model.resources) {
      const change = planned.of(resource);
      if (!change?.refusal) continue;
      const { computed, words } = change.refusal;
      // What nobody read the state of may be there already: then Terraform knows what is unknown here.
      const isOpen = change.kind === "create" && planned.keeps(resource);
      const missing = change.refusal.missing ?? (isOpen ? computed : undefined);
      if (missing) report.undecided(resource, missing);
      else if (words !== undefined) report.violation(resource, refused(resource, change.refusal, words));
    }
  },
};

function refused({ address }: Resource, refusal: PlannedRefusal, words: string): Violation {
  const attributes = refusal.attributes.join(", ");
  const facts = [fact("resource", address), fact("words", words)];
  const timeout = /^Error parsing "(\w+)" timeout/.exec(words)?.[1];
  if (timeout !== undefined) {
    const place = `timeouts.${timeout}`;
    return {
      message: "timeout",
      facts: [...facts, fact("place", place)],
      fix: { id: "known", params: { place } },
      prevents: [words],
    };
  }
  return { facts, fix: { id: "correct", params: { attributes, resource: address } }, prevents: [words] };
}
