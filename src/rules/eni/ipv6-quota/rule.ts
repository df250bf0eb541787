import { type AddressKind, checkCapacity } from "../../address-capacity";
import { ipv6Addresses } from "../../interface-addresses";
import type { Rule } from "../../rule";
import { declaredInstance, declaredInterface } from "../../targets";

const IPV6: AddressKind = {
  figure: "eniIpv6",
  primary: 0,
  prevents: ["InvalidOperation.Ipv6NotSupport", "InvalidOperation.Ipv6CountExceeded"],
};

/** An attached interface has no more IPv6 addresses than its instance's type allows; alone, the schema limits it to ten. */
export const eniIpv6Quota: Rule = {
  id: "eni/ipv6-quota",
  severity: "error",
  about: ["ipv6_addresses", "ipv6_address_count", "instance_type"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.Ipv6NotSupport", "InvalidOperation.Ipv6CountExceeded"],
  source: "ECS API AttachNetworkInterface (2026-07-16); ECS user guide, instance families (2025-2026)",
  check(context, report) {
    const { network } = context;
    for (const attachment of network.attachments) {
      const [eni, instance] = [declaredInterface(attachment), declaredInstance(attachment)];
      if (eni && instance) checkCapacity(context, report, eni, instance, ipv6Addresses(context, eni), IPV6);
    }
    for (const instance of network.instances) {
      checkCapacity(context, report, instance, instance, ipv6Addresses(context, instance), IPV6);
    }
  },
};
