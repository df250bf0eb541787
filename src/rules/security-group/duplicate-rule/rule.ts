import { claimedTwice } from "../../claimed-twice";
import { fact } from "../../facts";
import type { Rule } from "../../rule";
import { ruleKey } from "../../security-group-rules";

/** Two resources for the same rule get the same id: destroying one takes the rule away from both. */
export const securityGroupDuplicateRule: Rule = {
  id: "security-group/duplicate-rule",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_security_group_rule.go: id of a rule",
  check(context, report) {
    const rules = context.model.ofType("alicloud_security_group_rule");
    for (const { resource, other } of claimedTwice(rules, (rule) => ruleKey(context, rule))) {
      report.violation(resource, {
        facts: [fact("rule", resource.address), fact("other", other.address)],
        fix: { id: "remove", params: { rule: resource.address } },
      });
    }
  },
};
