import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { firstPresent, type Value } from "../../model/value";
import { type AddressKind, checkCapacity } from "../address-capacity";
import { numberOf, sizeOf } from "../attributes";
import { catalogFact, fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";
import { declaredInstance, declaredInterface } from "../targets";

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
  decidedAt: "synth",
  prevents: ["MaxEniPrivateIpsCountExceeded", "InvalidOperation.Ipv4CountExceeded"],
  source: "ECS API CreateNetworkInterface and AttachNetworkInterface (2026-07-16)",
  check(context, report) {
    const { model, network } = context;
    for (const eni of network.interfaces) checkAlone(context, report, eni);
    for (const attachment of network.attachments) {
      const [eni, instance] = [declaredInterface(attachment), declaredInstance(attachment)];
      if (eni && instance) checkCapacity(context, report, eni, instance, secondaries(model, eni, LISTS, COUNTS), IPV4);
    }
    for (const instance of network.instances) {
      const more = secondaries(model, instance, ["secondary_private_ips"], ["secondary_private_ip_address_count"]);
      checkCapacity(context, report, instance, instance, more, IPV4);
    }
  },
};

function secondaries(
  model: Model,
  resource: Resource,
  lists: readonly string[],
  counts: readonly string[],
): Value<number> {
  return firstPresent(sizeOf(model, resource, ...lists), numberOf(model, resource, ...counts));
}

function checkAlone({ model, catalog }: RuleContext, report: Report, eni: Resource): void {
  report.decide(eni, sizeOf(model, eni, ...LISTS), (listed) => {
    if (listed <= LISTED || model.prior(eni)) return;
    report.violation(eni, {
      message: "listed",
      facts: [fact("interface", eni.address), fact("listed", listed), fact("limit", LISTED)],
      prevents: ["MaxEniPrivateIpsCountExceeded"],
      fix: { id: "later", params: { over: listed - LISTED } },
    });
  });
  const quota = catalog.quota("eni.secondary_ips_available");
  report.decide(eni, numberOf(model, eni, ...COUNTS), (count) => {
    if (quota?.limit === undefined || count <= quota.limit) return;
    report.violation(eni, {
      message: "counted",
      facts: [fact("interface", eni.address), fact("count", count), catalogFact("limit", quota.limit, quota)],
      prevents: ["MaxEniPrivateIpsCountExceeded"],
    });
  });
}
