import { VSWITCH } from "../../../provider/type-names";
import { checkQuota, grouped } from "../../quota-check";
import { targetPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** vSwitches in one VPC. */
export const quotaVswitches: Rule = {
  id: "quota/vswitches",
  severity: "warning",
  about: ["vpc_id"],
  decidedAt: "synth",
  prevents: ["QuotaExceeded.VSwitch"],
  source: "VPC quotas (2026)",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "vswitch.per_vpc",
      grouped(model.ofType(VSWITCH), (one) => targetPlace(model, one, "vpc_id")),
    );
  },
};
