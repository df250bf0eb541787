import { checkQuotaPerVpc } from "../../quota-per-vpc";
import type { Rule } from "../../rule";

/** Custom route tables in one VPC. */
export const quotaRouteTables: Rule = {
  id: "quota/route-tables",
  severity: "warning",
  about: ["vpc_id"],
  decidedAt: "synth",
  prevents: [],
  source: "VPC quotas (2026)",
  check: (context, report) => checkQuotaPerVpc(context, report, "routetable.custom_per_vpc", "alicloud_route_table"),
};
