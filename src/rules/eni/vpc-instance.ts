import type { Resource } from "../../model/resource";
import { interfacesOf } from "../../provider/interfaces";
import { isSet } from "../attributes";
import { fact } from "../facts";
import type { Rule } from "../rule";

/** What puts an instance into a VPC: a vSwitch, or something that brings one along. */
const PLACES = ["vswitch_id", "subnet_id", "network_interface_id", "launch_template_id", "launch_template_name"];

/** Secondary interfaces exist in a VPC only: an instance of the classic network takes none. */
export const eniVpcInstance: Rule = {
  id: "eni/vpc-instance",
  severity: "error",
  decidedAt: "synth",
  prevents: ["OperationDenied.InvalidNetworkType", "InvalidVSwitchId.Necessary"],
  source: "ECS user guide, attach an ENI (2019-06-21); ECS API RunInstances (2026-07-16)",
  check({ model, network }, report) {
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      const carried = interfaces.of(instance);
      if (carried.atLeast === 0 || isInVpc(instance)) continue;
      // What exists already keeps its vSwitch when it is left out.
      if (model.priorValue(instance, "vswitch_id").kind === "known") continue;
      report.violation(instance, {
        facts: [fact("instance", instance.address), fact("interfaces", carried.atLeast)],
        fix: { id: "vswitch", params: { instance: instance.address } },
      });
    }
  },
};

function isInVpc(instance: Resource): boolean {
  return PLACES.some((attribute) => isSet(instance, attribute));
}
