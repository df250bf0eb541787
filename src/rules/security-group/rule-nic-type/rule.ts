import { ABSENT, type Answer, both, known } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { whetherSet } from "../../../network/sent";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";

/** A rule of a group in a VPC, or with another group as its source, is of the intranet; the provider checks it at apply. */
export const securityGroupRuleNicType: Rule = {
  id: "security-group/rule-nic-type",
  severity: "error",
  about: ["nic_type"],
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_security_group_rule.go line 225",
  check(context, report) {
    for (const rule of context.model.ofType("alicloud_security_group_rule")) {
      const type = context.network.text(rule, "nic_type");
      if (type.kind === "absent" || (type.kind === "known" && type.value !== "internet")) continue;
      report.decide(rule, both(type, reasonFor(context, rule)), ([, reason]) => {
        report.violation(rule, {
          message: reason,
          facts: [fact("rule", rule.address)],
          fix: { id: "intranet", params: { rule: rule.address } },
        });
      });
    }
  },
};

type Reason = "in-vpc" | "source-group";

function reasonFor({ model }: RuleContext, rule: Resource): Answer<Reason> {
  const source = whetherSet(model, rule, "source_security_group_id");
  if (source.kind === "known" && source.value) return known("source-group");
  const group = model.target(rule, "security_group_id");
  const isGroup = group.kind === "resource" && group.resource.type === SECURITY_GROUP;
  const inVpc = isGroup ? whetherSet(model, group.resource, "vpc_id") : ABSENT;
  if (inVpc.kind === "known" && inVpc.value) return known("in-vpc");
  return source.kind === "unknown" ? source : inVpc.kind === "unknown" ? inVpc : ABSENT;
}
