import { INSTANCE } from "../../../provider/type-names";
import { numberAttribute } from "../../attributes";
import { associationsOf } from "../../eip-associations";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** An instance with bandwidth of its own has a public address already, and takes no EIP. */
export const eipPublicIp: Rule = {
  id: "eip/public-ip",
  severity: "error",
  about: ["instance_id"],
  decidedAt: "synth",
  prevents: ["InvalidStatus.InstanceHasBandWidth"],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_eip_association.go line 108; retried for 5 minutes",
  check({ model }, report) {
    for (const { resource, target } of associationsOf(model)) {
      if (target.kind !== "resource" || target.resource.type !== INSTANCE) continue;
      const instance = target.resource;
      report.decide(resource, numberAttribute(model, instance, "internet_max_bandwidth_out"), (bandwidth) => {
        if (bandwidth <= 0) return;
        report.violation(resource, {
          facts: [
            fact("association", resource.address),
            fact("instance", instance.address),
            fact("bandwidth", bandwidth),
          ],
          fix: { id: "zero", params: { instance: instance.address } },
        });
      });
    }
  },
};
