import { checkSecurityGroups } from "../../group-check";
import type { Rule } from "../../rule";

/** The security groups of an instance are of its VPC, of one kind, and no more than the quota. */
export const instanceSecurityGroups: Rule = {
  id: "instance/security-groups",
  severity: "error",
  about: ["security_groups"],
  decidedAt: "synth",
  prevents: [
    "InvalidParameter.Mismatch",
    "OperationDenied.InconsistentNetwork",
    "InvalidSecurityGroupId.NotVpc",
    "InstanceSecurityGroupLimitExceeded",
  ],
  source: "ECS API RunInstances (2026-07-16); ECS limits (2021-07-02)",
  check(context, report) {
    for (const instance of context.network.instances) {
      const { model, network } = context;
      const groups = model.targets(instance, "security_groups");
      const member = { subject: instance, label: instance.address, groups, vpc: network.vpcOf(instance) };
      checkSecurityGroups(context, report, member, "sg.per_instance", {
        vpc: ["InvalidParameter.Mismatch", "OperationDenied.InconsistentNetwork"],
        classic: ["InvalidSecurityGroupId.NotVpc"],
        count: ["InstanceSecurityGroupLimitExceeded"],
        mixed: [],
      });
    }
  },
};
