import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import type { Network } from "../../../network/network";
import { isSet } from "../../../network/sent";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Members of an advanced group never reach each other by themselves: it has no inner access policy. */
export const securityGroupInnerAccess: Rule = {
  id: "security-group/inner-access",
  severity: "error",
  about: ["inner_access_policy", "inner_access"],
  decidedAt: "synth",
  prevents: ["InvalidParameter.InnerAccessPolicy"],
  source:
    "ECS API ModifySecurityGroupPolicy (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_security_group.go, whose DiffSuppressFunc hides the policy beside the type",
  check({ model, network }, report) {
    for (const group of model.ofType(SECURITY_GROUP)) {
      const attribute = ["inner_access_policy", "inner_access"].find((name) => isSet(model, group, name));
      if (attribute === undefined) continue;
      const kind = network.text(group, "security_group_type");
      if (kind.kind === "unknown") report.undecided(group, kind.missing);
      if (!isAdvanced(model, network, group)) continue;
      const hidden = attribute === "inner_access_policy" && isSet(model, group, "security_group_type");
      if (hidden && isDrop(network, group)) continue;
      report.violation(group, {
        facts: [fact("group", group.address), fact("attribute", attribute)],
        fix: { id: "remove", params: { attribute, group: group.address } },
        // With the type beside it the provider hides the difference, so that nobody is told.
        ...(hidden ? { message: "hidden", severity: "warning", prevents: [] } : { message: "refused" }),
      });
    }
  },
};

/** By the configuration, or by the state where the configuration does not say it. */
function isAdvanced(model: Model, network: Network, group: Resource): boolean {
  const kind = network.text(group, "security_group_type");
  if (kind.kind !== "absent") return kind.kind === "known" && kind.value === "enterprise";
  return model.prior(group)?.attributes["security_group_type"] === "enterprise";
}

function isDrop(network: Network, group: Resource): boolean {
  const policy = network.text(group, "inner_access_policy");
  return policy.kind === "known" && policy.value === "Drop";
}
