import { isSet } from "../../../network/sent";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Beside an existing primary interface, or without a vSwitch, the provider does not send private_ip at all. */
export const instanceDroppedPrivateIp: Rule = {
  id: "instance/dropped-private-ip",
  severity: "warning",
  about: ["private_ip"],
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_instance.go lines 1040-1110",
  check({ model, network }, report) {
    for (const instance of network.instances) {
      // A state read as the configuration holds both of every instance: nobody asks for them.
      if (model.stack(instance.stack).part.origin === "state") continue;
      // Of another type than text: schema/attribute says so.
      if (network.text(instance, "private_ip").kind !== "known") continue;
      const besides = isSet(model, instance, "network_interface_id");
      if (!besides && isSet(model, instance, "vswitch_id")) continue;
      report.violation(instance, {
        message: besides ? "primary-interface" : "no-vswitch",
        facts: [fact("instance", instance.address)],
        fix: { id: besides ? "on-interface" : "vswitch", params: { instance: instance.address } },
      });
    }
  },
};
