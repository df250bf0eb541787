import type { Resource } from "../../model/resource";
import { VPC } from "../../provider/network";
import { isSet, isTrue } from "../attributes";
import { fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";

/** IPv6 goes from the VPC over the vSwitch to the interface: each needs the one before it to have it. */
export const vswitchIpv6: Rule = {
  id: "vswitch/ipv6",
  severity: "error",
  decidedAt: "synth",
  prevents: ["InvalidVSwitch.Ipv6NotTurnOn", "MissingParam.Ipv6CidrBlock"],
  source: "ECS API CreateNetworkInterface (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_vswitch.go",
  check(context, report) {
    for (const vswitch of context.network.vswitches) checkVswitch(context, report, vswitch);
    for (const holder of [...context.network.instances, ...context.network.interfaces]) {
      checkHolder(context, report, holder);
    }
  },
};

function checkVswitch({ model }: RuleContext, report: Report, vswitch: Resource): void {
  if (!isTrue(model, vswitch, "enable_ipv6")) return;
  const facts = [fact("vswitch", vswitch.address)];
  // What exists already keeps its mask when it is left out.
  const kept = model.priorValue(vswitch, "ipv6_cidr_block_mask").kind === "known";
  if (!kept && !isSet(vswitch, "ipv6_cidr_block_mask") && !isSet(vswitch, "vpc_ipv6_cidr_block")) {
    const fix = { id: "mask", params: { vswitch: vswitch.address } };
    report.violation(vswitch, { message: "no-mask", facts, prevents: ["MissingParam.Ipv6CidrBlock"], fix });
    return;
  }
  const vpc = model.target(vswitch, "vpc_id");
  if (vpc.kind !== "resource" || vpc.resource.type !== VPC || !isOff(model, vpc.resource)) return;
  report.violation(vswitch, {
    message: "vpc-without",
    facts: [...facts, fact("vpc", vpc.resource.address)],
    // The documentation names no code.
    prevents: [],
    fix: { id: "enable-vpc", params: { vpc: vpc.resource.address } },
  });
}

function checkHolder({ model, network }: RuleContext, report: Report, holder: Resource): void {
  const attribute = ["ipv6_addresses", "ipv6_address_count"].find((name) => isSet(holder, name));
  const vswitch = network.vswitchOf(holder);
  if (!attribute || vswitch.kind !== "resource" || !isOff(model, vswitch.resource)) return;
  report.violation(holder, {
    message: "vswitch-without",
    facts: [fact("resource", holder.address), fact("attribute", attribute), fact("vswitch", vswitch.resource.address)],
    prevents: ["InvalidVSwitch.Ipv6NotTurnOn"],
    fix: { id: "enable-vswitch", params: { vswitch: vswitch.resource.address } },
  });
}

/** Whether IPv6 is surely off: nothing turns it on, and nothing that is not known could. */
function isOff(model: RuleContext["model"], resource: Resource): boolean {
  const configured = model.value(resource, "enable_ipv6");
  const value = configured.kind === "absent" ? model.priorValue(resource, "enable_ipv6") : configured;
  if (value.kind === "known") return value.value === false || value.value === "false";
  // Left out, and new: the default is off.
  return configured.kind === "absent" && !model.prior(resource);
}
