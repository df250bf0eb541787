import { INSTANCE } from "../../../provider/type-names";
import { checkQuota, grouped } from "../../quota-check";
import { regionPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Instances in one region; only an inventory knows the limit of an account. */
export const quotaInstances: Rule = {
  id: "quota/instances",
  severity: "warning",
  decidedAt: "synth",
  prevents: ["QuotaExceed.ElasticQuota", "QuotaExceed.AfterpayInstance"],
  source: "ECS limits (2021-07-02): the quota depends on account, region, zone and type",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "ecs.instance_quota",
      grouped(model.ofType(INSTANCE), (one) => regionPlace(model, one)),
    );
  },
};
