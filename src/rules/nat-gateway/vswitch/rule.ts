import { whetherSet } from "../../../network/sent";
import { fact } from "../../facts";
import { isMade } from "../../made";
import type { Rule } from "../../rule";

/** An enhanced NAT gateway lies in a vSwitch. */
export const natGatewayVswitch: Rule = {
  id: "nat-gateway/vswitch",
  severity: "error",
  about: ["vswitch_id"],
  decidedAt: "synth",
  prevents: ["MissingParameter", "VswitchIdMissing"],
  source: "VPC API CreateNatGateway (2026-08-03): VSwitchId; aliyun/alicloud 1.289.0, page of alicloud_nat_gateway",
  check({ model, network, planned }, report) {
    for (const gateway of model.ofType("alicloud_nat_gateway")) {
      if (!isMade(planned, gateway)) continue;
      const type = network.text(gateway, "nat_type");
      // Of another type nat-gateway/type speaks.
      if (type.kind !== "known" || type.value !== "Enhanced") continue;
      report.decide(gateway, whetherSet(model, gateway, "vswitch_id"), (set) => {
        if (set) return;
        report.violation(gateway, {
          facts: [fact("gateway", gateway.address)],
          fix: { id: "vswitch", params: { gateway: gateway.address } },
        });
      });
    }
  },
};
