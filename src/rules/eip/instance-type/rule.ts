import { labelOf } from "../../../network/network";
import { isSet } from "../../../network/sent";
import { INTERFACE } from "../../../provider/type-names";
import { associationsOf } from "../../eip-associations";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

const WANTED = "NetworkInterface";

/** The provider guesses what an EIP goes to from the id, and takes an interface for an instance. */
export const eipInstanceType: Rule = {
  id: "eip/instance-type",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "synth",
  prevents: ["InvalidInstanceId.NotFound"],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_eip_association.go line 85",
  check({ model, network }, report) {
    for (const { resource, target } of associationsOf(model)) {
      // Who says that it is an interface is right whatever it turns out to be; who does not may be wrong.
      if (target.kind === "unknown" && !isSet(model, resource, "instance_type"))
        report.undecided(resource, target.missing);
      const isInterface =
        (target.kind === "resource" && target.resource.type === INTERFACE) ||
        (target.kind === "external" && target.id.startsWith("eni-"));
      if (!isInterface) continue;
      const type = network.text(resource, "instance_type");
      if (type.kind === "unknown") report.undecided(resource, type.missing);
      if (type.kind === "unknown" || (type.kind === "known" && type.value === WANTED)) continue;
      report.violation(resource, {
        facts: [fact("association", resource.address), fact("interface", labelOf(target))],
        fix: { id: "set", params: { association: resource.address } },
      });
    }
  },
};
