import { checkQuota, grouped } from "../../quota-check";
import { targetPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Custom route tables in one VPC. */
export const quotaRouteTables: Rule = {
  id: "quota/route-tables",
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
      "routetable.custom_per_vpc",
      grouped(model.ofType("alicloud_route_table"), (one) => targetPlace(model, one, "vpc_id")),
    );
  },
};
