import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { type Double, doublesOf } from "../../../network/claims/doubles";
import { isSet } from "../../../network/sent";
import type { Claim } from "../../../provider/overlay";
import { INSTANCE, INTERFACE } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Planned } from "../../planned";
import type { Report, Rule } from "../../rule";

const HAVIP = "alicloud_vpc_ha_vip";

/** Rules of their own tell of these, and know more of them. */
const TOLD: ReadonlySet<string> = new Set([
  "attachment",
  "block",
  "disk",
  "eip",
  "eip-of-instance",
  "key-pair",
  "route",
  "route-table-of-vswitch",
  "rule",
]);

/** What these keep is their own. A SNAT entry, for one, reads back the block of its vSwitch. */
const KEEPING: ReadonlySet<string> = new Set([HAVIP, INSTANCE, INTERFACE, "alicloud_eip_address"]);

/** What may exist once is declared once: the cloud refuses the second one. */
export const orderClaimedTwice: Rule = {
  id: "order/claimed-twice",
  severity: "error",
  decidedAt: "synth",
  prevents: [
    "Forbidden.SourceVSwitchId.Duplicated",
    "InvalidIPAddress.AlreadyUsed",
    "InvalidIp.IpAssigned",
    "InvalidPrivateIpAddress.Duplicated",
    "KeyPair.AlreadyExist",
    "OperationUnsupported.ForwardEntry",
  ],
  source: "catalog/overlays of the types, section claims: aliyun/alicloud 1.289.0 and the pages of the API",
  check({ model, planned }, report) {
    const hasVirtual = model.ofType(HAVIP).length > 0;
    const doubles = doublesOf(model, {
      isKept: (resource) => KEEPING.has(resource.type) && planned.keeps(resource),
      isAsked: (claim) => !TOLD.has(claim.what) && (claim.what !== "address" || hasVirtual || isOfIpv6(claim)),
    });
    const told = new Set<Resource>();
    for (const double of doubles) {
      if (told.has(double.second) || isToldElsewhere(double) || isApart(model, double)) continue;
      if (![double.first, double.second].some((resource) => takes(planned, resource))) continue;
      told.add(double.second);
      tell(report, double);
    }
  },
};

function tell(report: Report, { claim, first, second }: Double): void {
  const names = claim.by.map((spellings) => spellings.find((name) => second.raw(name) !== undefined) ?? spellings[0]);
  report.violation(second, {
    ...(claim.compare === "overlap" ? { message: "overlap" } : {}),
    at: names[0] ?? "",
    facts: [
      fact("resource", second.address),
      fact("other", first.address),
      fact("attributes", names.join(", ")),
      fact("what", claim.what),
    ],
    prevents: claim.code === undefined ? [] : [claim.code],
    fix: { id: "keep-one", params: { other: first.address } },
  });
}

function isOfIpv6({ by }: Claim): boolean {
  return by.flat().includes("ipv6_addresses");
}

/** Of IPv4 addresses of instances and interfaces tell instance/private-ip and eni/private-ip. */
function isToldElsewhere({ claim, first, second }: Double): boolean {
  return claim.what === "address" && !isOfIpv6(claim) && first.type !== HAVIP && second.type !== HAVIP;
}

/**
 * With an interface that exists as the primary one of an instance, its addresses are those of the instance. A VPC may have
 * several IPv6 blocks, and a vSwitch says of which its own is a part.
 */
function isApart(model: Model, { claim, first, second }: Double): boolean {
  return [first, second].some(
    (one) =>
      (one.type === INSTANCE && isSet(model, one, "network_interface_id")) ||
      (claim.what === "ipv6-block" && isSet(model, one, "vpc_ipv6_cidr_block")),
  );
}

/** Two that stay as they are hold what they hold. */
function takes(planned: Planned, resource: Resource): boolean {
  return planned.of(resource)?.kind !== "no-op";
}
