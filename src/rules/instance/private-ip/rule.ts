import { INSTANCE } from "../../../provider/type-names";
import { type AddressCodes, checkAddresses } from "../../address-check";
import type { Rule } from "../../rule";

const CODES: AddressCodes = {
  malformed: ["InvalidPrivateIpAddress.Malformed"],
  outside: ["InvalidPrivateIpAddress"],
  reserved: ["InvalidPrivateIpAddress"],
  duplicate: ["InvalidPrivateIpAddress.Duplicated"],
};

/** A fixed address of an instance lies in its vSwitch, is not one of the cloud's own, and is given once. */
export const instancePrivateIp: Rule = {
  id: "instance/private-ip",
  severity: "error",
  decidedAt: "synth",
  prevents: [...new Set(Object.values(CODES).flat())],
  source: "ECS API RunInstances (2026-07-16); reserved: VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    checkAddresses(context, report, INSTANCE, CODES);
  },
};
