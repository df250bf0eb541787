import { ABSENT, both } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { interfacesOf, type Secondary } from "../../../network/interfaces";
import { follow, type Network, toIdentity } from "../../../network/network";
import { decideEqual } from "../../equal";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** The console puts an interface that is created with an instance into the instance's vSwitch; the API takes any of the zone. */
export const eniSameVswitchAtCreation: Rule = {
  id: "eni/same-vswitch-at-creation",
  severity: "warning",
  about: ["network_interfaces"],
  decidedAt: "synth",
  prevents: [],
  options: ["consoleCompatible"],
  source: "ECS user guide, attach an ENI (2018-06 to 2019-06-21), and create and use an ENI (2025-2026)",
  check(context, report) {
    const interfaces = interfacesOf(context.model, context.network);
    for (const instance of context.network.instances) {
      if (context.planned.keeps(instance)) continue;
      for (const block of interfaces.blocksOf(instance).blocks) checkBlock(context, report, instance, block);
    }
  },
};

function checkBlock({ network, options }: RuleContext, report: Report, instance: Resource, block: Secondary): void {
  const existing = block.interface.kind === "resource" ? network.vswitchOf(block.interface.resource) : undefined;
  const [ownTarget, theirTarget] = [network.vswitchOf(instance), existing ?? block.vswitch ?? ABSENT];
  // In another zone or VPC it cannot be made at all: eni/zone and eni/vpc say so.
  if (isElsewhere(network, ownTarget, theirTarget)) return;
  const [own, theirs] = [toIdentity(ownTarget), toIdentity(theirTarget)];
  decideEqual(report, instance, own, theirs, ([ours, other]) => {
    if (ours.key === other.key) return;
    report.violation(instance, {
      facts: [
        fact("instance", instance.address),
        fact("instanceVSwitch", ours.label),
        fact("interfaceVSwitch", other.label),
      ],
      severity: options.consoleCompatible ? "error" : "warning",
      fix: { id: "same", params: { vswitch: ours.label } },
    });
  });
}

function isElsewhere(network: Network, a: Target, b: Target): boolean {
  const zones = both(
    follow(a, "zone", (one) => network.zoneOf(one)),
    follow(b, "zone", (one) => network.zoneOf(one)),
  );
  if (zones.kind === "known" && zones.value[0] !== zones.value[1]) return true;
  const vpcs = both(
    follow(a, "VPC", (one) => network.vpcOf(one)),
    follow(b, "VPC", (one) => network.vpcOf(one)),
  );
  return vpcs.kind === "known" && vpcs.value[0].key !== vpcs.value[1].key;
}
