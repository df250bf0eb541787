import { checkQuotaPerVpc } from "../../quota-per-vpc";
import type { Rule } from "../../rule";

/** Secondary IPv4 blocks of one VPC. */
export const quotaSecondaryBlocks: Rule = {
  id: "quota/secondary-blocks",
  severity: "warning",
  about: ["vpc_id"],
  decidedAt: "synth",
  prevents: [],
  source: "VPC quotas (2026)",
  check: (context, report) =>
    checkQuotaPerVpc(context, report, "vpc.secondary_ipv4_cidr", "alicloud_vpc_ipv4_cidr_block"),
};
