import { switchOf } from "../../attributes";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** A dry run answers with an error, so an apply with it fails: it is no preview. */
export const instanceDryRun: Rule = {
  id: "instance/dry-run",
  severity: "error",
  about: ["dry_run"],
  decidedAt: "synth",
  prevents: ["DryRunOperation"],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_instance.go; ECS API RunInstances (2026-07-16)",
  check({ model, network, planned }, report) {
    for (const instance of network.instances) {
      if (planned.keeps(instance)) continue;
      report.decide(instance, switchOf(model, instance, "dry_run"), (on) => {
        if (!on) return;
        report.violation(instance, {
          facts: [fact("instance", instance.address)],
          fix: { id: "remove", params: { instance: instance.address } },
        });
      });
    }
  },
};
