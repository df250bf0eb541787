import { SECURITY_GROUP } from "../../provider/network";
import { isSet } from "../attributes";
import { fact } from "../facts";
import type { Rule } from "../rule";

/** Members of an advanced group never reach each other by themselves: it has no inner access policy. */
export const securityGroupInnerAccess: Rule = {
  id: "security-group/inner-access",
  severity: "error",
  decidedAt: "synth",
  prevents: ["InvalidParameter.InnerAccessPolicy"],
  source:
    "ECS API ModifySecurityGroupPolicy (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_security_group.go",
  check({ model, network }, report) {
    for (const group of model.ofType(SECURITY_GROUP)) {
      const kind = network.text(group, "security_group_type");
      const attribute = ["inner_access_policy", "inner_access"].find((name) => isSet(group, name));
      if (kind.kind !== "known" || kind.value !== "enterprise" || !attribute) continue;
      report.violation(group, {
        facts: [fact("group", group.address), fact("attribute", attribute)],
        fix: { id: "remove", params: { attribute, group: group.address } },
      });
    }
  },
};
