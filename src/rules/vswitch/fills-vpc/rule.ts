import { both } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { toIdentity } from "../../../network/network";
import { isPartOf, subnetOf } from "../../../network/subnet";
import { VPC } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** A vSwitch with the block of its whole VPC leaves no room for a second one. */
export const vswitchFillsVpc: Rule = {
  id: "vswitch/fills-vpc",
  severity: "warning",
  about: ["cidr_block"],
  decidedAt: "synth",
  prevents: [],
  source: "VPC API CreateVSwitch (2026-08-03); ECS API RunInstances, OperationDenied (2026-07-16)",
  check({ model, network }, report) {
    const siblings = new Map<string, number>();
    const vpcs = new Map<Resource, string>();
    for (const vswitch of network.vswitches) {
      const vpc = toIdentity(network.targetOf(vswitch, "vpc_id"));
      if (vpc.kind !== "known") continue;
      siblings.set(vpc.value.key, (siblings.get(vpc.value.key) ?? 0) + 1);
      vpcs.set(vswitch, vpc.value.key);
    }
    for (const vswitch of network.vswitches) {
      const target = network.targetOf(vswitch, "vpc_id");
      if (target.kind !== "resource" || target.resource.type !== VPC) continue;
      // With a second vSwitch the two overlap: vswitch/overlap says so.
      if ((siblings.get(vpcs.get(vswitch) ?? "") ?? 0) > 1) continue;
      const vpc = target.resource;
      const block = network.parsedBlockOf(vswitch);
      const part = subnetOf(block);
      if (part && isPartOf(model, part, vpc, "cidr_block")) {
        // A part of the block is smaller, whichever block the VPC gets.
        if (part.newBits === 0) report.undecided(vswitch, part.missing);
        continue;
      }
      report.decide(vswitch, both(block, network.parsedBlockOf(vpc)), ([inner, outer]) => {
        if (inner.text !== outer.text) return;
        report.violation(vswitch, {
          facts: [fact("vswitch", vswitch.address), fact("block", inner.text), fact("vpc", vpc.address)],
          fix: { id: "smaller", params: { vswitch: vswitch.address, mask: inner.mask + 1 } },
        });
      });
    }
  },
};
