import { parseAddress } from "../../../network/ipv4";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

const ADDRESSES: ReadonlySet<string> = new Set(["alicloud_eip_address", "alicloud_eip"]);

/** A SNAT entry names addresses, not the ids of EIPs. */
export const natGatewaySnatIp: Rule = {
  id: "nat-gateway/snat-ip",
  severity: "error",
  about: ["snat_ip"],
  decidedAt: "synth",
  prevents: ["InvalidSnatIp.Malformed", "EIP_NOT_IN_GATEWAY"],
  source: "VPC API CreateSnatEntry (2026-08-03): SnatIp is an address, or several with commas between them",
  check({ model, network }, report) {
    for (const entry of model.ofType("alicloud_snat_entry")) {
      const origin = model.origin(entry, "snat_ip");
      if (origin && ADDRESSES.has(origin.resource.type)) {
        if (origin.attribute !== "id") continue;
        report.violation(entry, {
          message: "id",
          facts: [fact("entry", entry.address), fact("eip", origin.resource.address)],
          fix: { id: "address", params: { eip: origin.resource.address } },
        });
        continue;
      }
      const written = network.text(entry, "snat_ip");
      if (written.kind !== "known") continue;
      const wrong = written.value.split(",").find((one) => parseAddress(one.trim()) === undefined);
      if (wrong === undefined) continue;
      report.violation(entry, {
        facts: [fact("entry", entry.address), fact("text", wrong.trim())],
        fix: { id: "write-address", params: { entry: entry.address } },
      });
    }
  },
};
