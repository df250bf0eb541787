import { tableOf } from "../../../model/json";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Changes that look like an update, and lose what is on the disk, or do not do what is hoped for. */
const LOSSES: Readonly<Record<string, string>> = tableOf({ image_id: "system-disk", user_data: "not-run" });

/** The plan says "update in-place"; the provider replaces the system disk, or only restarts the machine. */
export const planDataLoss: Rule = {
  id: "plan/data-loss",
  severity: "warning",
  decidedAt: "state",
  prevents: [],
  source: "ECS API ReplaceSystemDisk, ModifyInstanceAttribute UserData (2026-07-16); aliyun/alicloud 1.289.0",
  check({ network, planned }, report) {
    for (const instance of network.instances) {
      const change = planned.of(instance);
      if (change?.kind !== "update") continue;
      for (const { attribute } of change.attributes) {
        const message = LOSSES[attribute];
        if (message === undefined) continue;
        report.violation(instance, {
          message,
          facts: [fact("instance", instance.address), fact("attribute", attribute)],
          fix: { id: message, params: { instance: instance.address } },
        });
      }
    }
  },
};
