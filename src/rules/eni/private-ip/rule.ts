import { INTERFACE } from "../../../provider/type-names";
import { type AddressCodes, checkAddresses } from "../../address-check";
import type { Rule } from "../../rule";

const CODES: AddressCodes = {
  malformed: ["InvalidIp.Address"],
  outside: ["InvalidVSwitchId.IpInvalid", "InvalidIp.Address"],
  reserved: ["InvalidVSwitchId.IpInvalid"],
  duplicate: ["InvalidPrivateIpAddress.Duplicated", "InvalidIp.IpRepeated"],
};

/** A fixed address of an interface lies in its vSwitch, is not one of the cloud's own, and is given once. */
export const eniPrivateIp: Rule = {
  id: "eni/private-ip",
  severity: "error",
  decidedAt: "synth",
  prevents: [...new Set(Object.values(CODES).flat())],
  source: "ECS API CreateNetworkInterface (2026-07-16); reserved: VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    checkAddresses(context, report, INTERFACE, CODES);
  },
};
