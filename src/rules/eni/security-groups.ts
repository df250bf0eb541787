import type { Resource } from "../../model/resource";
import { isSet } from "../attributes";
import { fact } from "../facts";
import { checkGroups } from "../group-check";
import type { Rule } from "../rule";

/** An interface is in at least one security group, all of its VPC, of one kind, and no more than the quota. */
export const eniSecurityGroups: Rule = {
  id: "eni/security-groups",
  severity: "error",
  decidedAt: "synth",
  prevents: ["MissingParameter", "InvalidOperation.VpcMismatch", "JoinedGroupLimitExceed"],
  source: "ECS API CreateNetworkInterface (2026-07-16); ECS limits (2021-07-02)",
  check(context, report) {
    for (const eni of context.network.interfaces) {
      const attribute = isSet(eni, "security_group_ids") ? "security_group_ids" : "security_groups";
      // What exists already keeps its groups when they are left out.
      if (!isSet(eni, attribute) && !context.model.prior(eni)) report.violation(eni, none(eni));
      else {
        checkGroups(context, report, eni, attribute, "eni.sg_per_eni", {
          vpc: ["InvalidOperation.VpcMismatch"],
          count: ["JoinedGroupLimitExceed"],
          mixed: [],
        });
      }
    }
  },
};

function none(eni: Resource) {
  return {
    message: "none",
    facts: [fact("interface", eni.address)],
    prevents: ["MissingParameter"],
    fix: { id: "add", params: { interface: eni.address } },
  };
}
