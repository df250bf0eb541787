import { checkQuota, grouped } from "../../quota-check";
import { targetPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Rules in one security group. */
export const quotaSecurityGroupRules: Rule = {
  id: "quota/security-group-rules",
  severity: "warning",
  about: ["security_group_id"],
  decidedAt: "synth",
  prevents: ["AuthorizationLimitExceed"],
  source: "ECS limits (2021-07-02): 200 rules, 100 until 2019",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "sg.rules",
      grouped(model.ofType("alicloud_security_group_rule"), (one) => targetPlace(model, one, "security_group_id")),
    );
  },
};
