import { checkQuota, grouped } from "../../quota-check";
import { targetPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Custom entries in one route table. */
export const quotaRouteEntries: Rule = {
  id: "quota/route-entries",
  severity: "warning",
  about: ["route_table_id"],
  decidedAt: "synth",
  prevents: [],
  source: "VPC quotas (2026)",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "routetable.entries",
      grouped(model.ofType("alicloud_route_entry"), (one) => targetPlace(model, one, "route_table_id")),
    );
  },
};
