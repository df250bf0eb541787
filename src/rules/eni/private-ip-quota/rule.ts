import type { Resource } from "../../../model/resource";
import { type AddressKind, checkCapacity } from "../../address-capacity";
import { numberAttribute, sizeOf } from "../../attributes";
import { catalogFact, fact } from "../../facts";
import { moreAddresses } from "../../interface-addresses";
import type { Report, Rule, RuleContext } from "../../rule";
import { declaredInstance, declaredInterface } from "../../targets";

/** Addresses that one call lists: CreateNetworkInterface PrivateIpAddress.N (2026-07-16). More can be added later. */
const LISTED = 10;

const LISTS = ["private_ip_addresses", "private_ips"];
const COUNTS = ["secondary_private_ip_address_count", "private_ips_count"];

const IPV4: AddressKind = {
  figure: "eniPrivateIpv4",
  primary: 1,
  prevents: ["InvalidOperation.Ipv4CountExceeded"],
};

/** An interface has no more IPv4 addresses than one call takes, and once attached no more than its instance's type. */
export const eniPrivateIpQuota: Rule = {
  id: "eni/private-ip-quota",
  severity: "error",
  about: [
    "private_ip_addresses",
    "private_ips",
    "secondary_private_ip_address_count",
    "private_ips_count",
    "instance_type",
  ],
  decidedAt: "synth",
  prevents: ["MaxEniPrivateIpsCountExceeded", "InvalidOperation.Ipv4CountExceeded"],
  source: "ECS API CreateNetworkInterface and AttachNetworkInterface (2026-07-16)",
  check(context, report) {
    const { network } = context;
    for (const eni of network.interfaces) checkAlone(context, report, eni);
    for (const attachment of network.attachments) {
      const [eni, instance] = [declaredInterface(attachment), declaredInstance(attachment)];
      if (eni && instance) checkCapacity(context, report, eni, instance, moreAddresses(context, eni), IPV4);
    }
    for (const instance of network.instances) {
      checkCapacity(context, report, instance, instance, moreAddresses(context, instance), IPV4);
    }
  },
};

function checkAlone({ model, catalog, planned }: RuleContext, report: Report, eni: Resource): void {
  report.decide(eni, sizeOf(model, eni, ...LISTS), (listed) => {
    if (listed <= LISTED || planned.keeps(eni)) return;
    report.violation(eni, {
      message: "listed",
      facts: [fact("interface", eni.address), fact("listed", listed), fact("limit", LISTED)],
      prevents: ["MaxEniPrivateIpsCountExceeded"],
      fix: { id: "later", params: { over: listed - LISTED } },
    });
  });
  const quota = catalog.quota("eni.secondary_ips_available");
  report.decide(eni, numberAttribute(model, eni, ...COUNTS), (count) => {
    if (quota?.limit === undefined || count <= quota.limit) return;
    report.violation(eni, {
      message: "counted",
      facts: [fact("interface", eni.address), fact("count", count), catalogFact("limit", quota.limit, quota)],
      prevents: ["MaxEniPrivateIpsCountExceeded"],
    });
  });
}
