import { fact } from "../../facts";
import { isMade } from "../../made";
import type { Rule } from "../../rule";

/** Normal NAT gateways are sold no more, and one without a type gets no vSwitch. */
export const natGatewayType: Rule = {
  id: "nat-gateway/type",
  severity: "error",
  about: ["nat_type"],
  decidedAt: "synth",
  prevents: ["InvalidNatType.NotSupport", "MissingParameter"],
  source: "aliyun/alicloud 1.289.0, page of alicloud_nat_gateway; resource_alicloud_nat_gateway.go lines 157 to 163",
  check({ model, network, planned }, report) {
    for (const gateway of model.ofType("alicloud_nat_gateway")) {
      if (!isMade(planned, gateway)) continue;
      const type = network.text(gateway, "nat_type");
      if (type.kind === "unknown") report.undecided(gateway, type.missing);
      if (type.kind === "unknown" || (type.kind === "known" && type.value !== "Normal")) continue;
      const missing = type.kind === "absent";
      report.violation(gateway, {
        message: missing ? "without" : "violation",
        // Whether the API takes it without a type depends on its default, which no page says for every region.
        severity: missing ? "warning" : "error",
        facts: [fact("gateway", gateway.address)],
        fix: { id: "enhanced", params: { gateway: gateway.address } },
      });
    }
  },
};
