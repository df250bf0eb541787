import { interfacesOf } from "../../../network/interfaces";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** The state lists attached interfaces as blocks too: with both on one instance a later plan replaces it. */
export const planMixedInterfaces: Rule = {
  id: "plan/mixed-interfaces",
  severity: "error",
  about: ["network_interfaces", "network_interface_id"],
  decidedAt: "synth",
  prevents: [],
  source:
    "aliyun/alicloud 1.289.0, resource_alicloud_instance.go: network_interfaces is a list that is paired by index",
  check({ model, network }, report) {
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      const { blocks } = interfaces.blocksOf(instance);
      const attached = network.attachmentsOf(instance).filter((one) => !interfaces.primary(one));
      const [first] = attached;
      if (blocks.length === 0 || !first) continue;
      report.violation(instance, {
        facts: [
          fact("instance", instance.address),
          fact("blocks", blocks.length),
          fact("attached", attached.length),
          fact("attachment", first.resource.address),
        ],
        fix: { id: "one-way", params: { instance: instance.address } },
      });
    }
  },
};
