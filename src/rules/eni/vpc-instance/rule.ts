import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { isSet } from "../../../network/sent";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** What puts an instance into a VPC: a vSwitch, or something that brings one along. */
const PLACES = ["vswitch_id", "subnet_id", "network_interface_id", "launch_template_id", "launch_template_name"];

/** Secondary interfaces exist in a VPC only, and most regions have no classic network any more. */
export const eniVpcInstance: Rule = {
  id: "eni/vpc-instance",
  severity: "error",
  decidedAt: "synth",
  prevents: ["OperationDenied.InvalidNetworkType", "InvalidVSwitchId.Necessary"],
  source: "ECS user guide, attach an ENI (2019-06-21); ECS API RunInstances (2026-07-16)",
  check({ model, network }, report) {
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      // What exists already keeps its vSwitch when it is left out.
      if (isInVpc(model, instance) || model.priorValue(instance, "vswitch_id").kind === "known") continue;
      const carried = interfaces.of(instance).atLeast;
      const fix = { id: "vswitch", params: { instance: instance.address } };
      if (carried > 0) {
        report.violation(instance, {
          facts: [fact("instance", instance.address), fact("interfaces", carried)],
          fix,
        });
      } else if (!model.prior(instance)) {
        // Some accounts and regions still have the classic network.
        report.violation(instance, {
          message: "classic",
          severity: "warning",
          facts: [fact("instance", instance.address)],
          fix,
        });
      }
    }
  },
};

function isInVpc(model: Model, instance: Resource): boolean {
  return PLACES.some((attribute) => isSet(model, instance, attribute));
}
