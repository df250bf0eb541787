import { checkQuota, grouped } from "../../quota-check";
import { targetPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Secondary IPv4 blocks of one VPC. */
export const quotaSecondaryBlocks: Rule = {
  id: "quota/secondary-blocks",
  severity: "warning",
  about: ["vpc_id"],
  decidedAt: "synth",
  prevents: [],
  source: "VPC quotas (2026)",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "vpc.secondary_ipv4_cidr",
      grouped(model.ofType("alicloud_vpc_ipv4_cidr_block"), (one) => targetPlace(model, one, "vpc_id")),
    );
  },
};
