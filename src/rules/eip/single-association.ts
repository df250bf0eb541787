import type { Resource } from "../../model/resource";
import { INSTANCE, identityOf, labelOf, toIdentity } from "../../provider/network";
import { isSet } from "../attributes";
import { associationsOf } from "../eip-associations";
import { fact } from "../facts";
import type { Report, Rule } from "../rule";

/** An EIP is on one thing at a time, and the primary interface of an instance takes one EIP. */
export const eipSingleAssociation: Rule = {
  id: "eip/single-association",
  severity: "error",
  decidedAt: "synth",
  prevents: ["IncorrectEipStatus", "InvalidBindingStatus"],
  source: "EIP user guide, bind an EIP (2021-07); aliyun/alicloud 1.289.0, resource_alicloud_eip_association.go",
  check({ model }, report) {
    const addresses = new Map<string, Resource>();
    const instances = new Map<string, Resource>();
    for (const { resource, address, target } of associationsOf(model)) {
      const eip = toIdentity(address);
      if (eip.kind === "known") checkSecond(report, addresses, eip.value.key, resource, "address", labelOf(address));
      // A secondary address of the instance, named, takes one of its own.
      if (target.kind !== "resource" || target.resource.type !== INSTANCE || isSet(resource, "private_ip_address"))
        continue;
      checkSecond(report, instances, identityOf(target.resource).key, resource, "instance", target.resource.address);
    }
  },
};

function checkSecond(
  report: Report,
  first: Map<string, Resource>,
  key: string,
  resource: Resource,
  message: "address" | "instance",
  label: string,
): void {
  const earlier = first.get(key);
  if (!earlier) {
    first.set(key, resource);
    return;
  }
  report.violation(resource, {
    message,
    facts: [fact("association", resource.address), fact("other", earlier.address), fact("label", label)],
    fix: { id: "keep-one", params: { other: earlier.address } },
  });
}
