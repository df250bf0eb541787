import { isSet } from "../../../network/sent";
import { VPC } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

const BLOCK = "alicloud_vpc_ipv4_cidr_block";

/** Secondary blocks stand in the VPC, or in resources of their own; in both, each takes away what the other added. */
export const vpcSecondaryBlocksTwice: Rule = {
  id: "vpc/secondary-blocks-twice",
  severity: "warning",
  about: ["secondary_cidr_blocks"],
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, pages of alicloud_vpc (secondary_cidr_blocks) and alicloud_vpc_ipv4_cidr_block",
  check({ model }, report) {
    for (const block of model.ofType(BLOCK)) {
      const vpc = model.target(block, "vpc_id");
      if (vpc.kind !== "resource" || vpc.resource.type !== VPC || block.repetition.missing) continue;
      const written = model.value(vpc.resource, "secondary_cidr_blocks");
      // An unknown list may turn out to be empty, which is not set.
      if (written.kind !== "known" || !isSet(model, vpc.resource, "secondary_cidr_blocks")) continue;
      report.violation(block, {
        facts: [fact("block", block.address), fact("vpc", vpc.resource.address)],
        fix: { id: "one-way", params: { vpc: vpc.resource.address } },
      });
    }
  },
};
