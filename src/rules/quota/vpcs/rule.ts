import { VPC } from "../../../provider/type-names";
import { checkQuota, grouped } from "../../quota-check";
import { regionPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** VPCs in one region. */
export const quotaVpcs: Rule = {
  id: "quota/vpcs",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "VPC quotas (2026)",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "vpc.per_region",
      grouped(model.ofType(VPC), (one) => regionPlace(model, one)),
    );
  },
};
