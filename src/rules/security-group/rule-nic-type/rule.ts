import type { Resource } from "../../../model/resource";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { isSet } from "../../attributes";
import { fact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";

/** A rule of a group in a VPC, or with another group as its source, is of the intranet; the provider checks it at apply. */
export const securityGroupRuleNicType: Rule = {
  id: "security-group/rule-nic-type",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_security_group_rule.go line 225",
  check(context, report) {
    for (const rule of context.model.ofType("alicloud_security_group_rule")) {
      const reason = reasonFor(context, rule);
      if (!reason) continue;
      report.decide(rule, context.network.text(rule, "nic_type"), (nicType) => {
        if (nicType !== "internet") return;
        report.violation(rule, {
          message: reason,
          facts: [fact("rule", rule.address)],
          fix: { id: "intranet", params: { rule: rule.address } },
        });
      });
    }
  },
};

function reasonFor({ model }: RuleContext, rule: Resource): "in-vpc" | "source-group" | undefined {
  if (isSet(rule, "source_security_group_id")) return "source-group";
  const group = model.target(rule, "security_group_id");
  const inVpc = group.kind === "resource" && group.resource.type === SECURITY_GROUP && isSet(group.resource, "vpc_id");
  return inVpc ? "in-vpc" : undefined;
}
