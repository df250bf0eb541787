import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { isSet } from "../../../network/sent";
import { fact } from "../../facts";
import { checkSecurityGroups, type GroupCodes } from "../../group-check";
import type { Report, Rule, RuleContext } from "../../rule";

const CODES: GroupCodes = {
  vpc: ["InvalidOperation.VpcMismatch"],
  classic: ["InvalidSecurityGroupId.NotVpc"],
  count: ["JoinedGroupLimitExceed"],
  mixed: [],
};

const QUOTA = "eni.sg_per_eni";

/** An interface is in at least one security group, all of its VPC, of one kind, and no more than the quota. */
export const eniSecurityGroups: Rule = {
  id: "eni/security-groups",
  severity: "error",
  about: ["security_group_ids", "security_groups", "network_interfaces"],
  decidedAt: "synth",
  prevents: [
    "MissingParameter",
    "InvalidOperation.VpcMismatch",
    "InvalidSecurityGroupId.NotVpc",
    "JoinedGroupLimitExceed",
  ],
  source: "ECS API CreateNetworkInterface (2026-07-16); ECS limits (2021-07-02)",
  check(context, report) {
    for (const eni of context.network.interfaces) checkInterface(context, report, eni);
    for (const instance of context.network.instances) checkBlocks(context, report, instance);
  },
};

function checkInterface(context: RuleContext, report: Report, eni: Resource): void {
  const { model, network } = context;
  const attribute = isSet(model, eni, "security_group_ids") ? "security_group_ids" : "security_groups";
  const groups = model.targets(eni, attribute);
  const empty = !isSet(model, eni, attribute) || (groups.kind === "known" && groups.value.length === 0);
  // What exists already keeps its groups when they are left out.
  if (empty && !model.prior(eni)) report.violation(eni, none(eni));
  const member = { subject: eni, label: eni.address, groups, vpc: network.vpcOf(eni) };
  checkSecurityGroups(context, report, member, QUOTA, CODES);
}

/** A block that makes an interface has groups of its own, or those of its instance. */
function checkBlocks(context: RuleContext, report: Report, instance: Resource): void {
  const { model, network, planned } = context;
  const { blocks } = interfacesOf(model, network).blocksOf(instance);
  if (blocks.length === 0 || planned.keeps(instance)) return;
  for (const [i, { interface: existing, vswitch, groups }] of blocks.entries()) {
    if (existing.kind !== "absent" || !groups) continue;
    const place = vswitch?.kind === "resource" ? vswitch.resource : instance;
    const label = `${instance.address}.network_interfaces[${i}]`;
    checkSecurityGroups(context, report, { subject: instance, label, groups, vpc: network.vpcOf(place) }, QUOTA, CODES);
  }
}

function none(eni: Resource) {
  return {
    message: "none",
    facts: [fact("interface", eni.address)],
    prevents: ["MissingParameter"],
    fix: { id: "add", params: { interface: eni.address } },
  };
}
