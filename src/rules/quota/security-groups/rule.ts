import { SECURITY_GROUP } from "../../../provider/type-names";
import { checkQuota, grouped } from "../../quota-check";
import { regionPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Security groups in one region. */
export const quotaSecurityGroups: Rule = {
  id: "quota/security-groups",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "ECS limits (2021-07-02)",
  check(context, report) {
    const { model } = context;
    checkQuota(
      context,
      report,
      "sg.per_account",
      grouped(model.ofType(SECURITY_GROUP), (one) => regionPlace(model, one)),
    );
  },
};
