import { type Answer, known, mapAnswer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { identityOf, labelOf, toIdentity } from "../../../network/network";
import { isSet } from "../../../network/sent";
import { INSTANCE, INTERFACE } from "../../../provider/type-names";
import { type Association, associationsOf } from "../../eip-associations";
import { fact } from "../../facts";
import { moreAddresses } from "../../interface-addresses";
import type { Report, Rule, RuleContext } from "../../rule";

/** An EIP is on one thing at a time, the primary interface of an instance takes one, another one for each address. */
export const eipSingleAssociation: Rule = {
  id: "eip/single-association",
  severity: "error",
  decidedAt: "synth",
  prevents: ["IncorrectEipStatus", "InvalidBindingStatus"],
  source: "EIP user guide, bind an EIP (2021-07); aliyun/alicloud 1.289.0, resource_alicloud_eip_association.go",
  check(context, report) {
    const associations = associationsOf(context.model);
    const addresses = new Map<string, Resource>();
    const instances = new Map<string, Resource>();
    for (const { resource, address, target } of associations) {
      const eip = toIdentity(address);
      if (eip.kind === "known") checkSecond(report, addresses, eip.value.key, resource, "address", labelOf(address));
      else if (eip.kind === "unknown" && associations.length > 1) report.undecided(resource, eip.missing);
      // A secondary address of the instance, named, takes one of its own.
      if (
        target.kind !== "resource" ||
        target.resource.type !== INSTANCE ||
        isSet(context.model, resource, "private_ip_address")
      )
        continue;
      checkSecond(report, instances, identityOf(target.resource).key, resource, "instance", target.resource.address);
    }
    for (const [eni, bound] of byInterface(associations)) checkInterface(context, report, eni, bound);
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
    at: message === "address" ? "allocation_id" : "instance_id",
    facts: [fact("association", resource.address), fact("other", earlier.address), fact("label", label)],
    fix: { id: "keep-one", params: { other: earlier.address } },
  });
}

function byInterface(associations: readonly Association[]): Map<Resource, Resource[]> {
  const found = new Map<Resource, Resource[]>();
  for (const { resource, target } of associations) {
    if (target.kind !== "resource" || target.resource.type !== INTERFACE || resource.repetition.missing) continue;
    found.set(target.resource, [...(found.get(target.resource) ?? []), resource]);
  }
  return found;
}

/** One for each private address of an interface, and one alone in cut-through mode. */
function checkInterface(context: RuleContext, report: Report, eni: Resource, bound: readonly Resource[]): void {
  const [, second] = bound;
  if (!second) return;
  report.decide(second, placesOf(context, eni, bound), (takes) => {
    const beyond = bound[takes];
    if (!beyond) return;
    report.violation(beyond, {
      message: "interface",
      facts: [
        fact("association", beyond.address),
        fact("interface", eni.address),
        fact("bound", bound.length),
        fact("takes", takes),
      ],
      fix: { id: "fewer", params: { interface: eni.address, over: bound.length - takes } },
    });
  });
}

function placesOf(context: RuleContext, eni: Resource, bound: readonly Resource[]): Answer<number> {
  const modes = bound.map((association) => context.network.text(association, "mode"));
  if (modes.some((mode) => mode.kind === "known" && mode.value === "BINDED")) return known(1);
  const more = moreAddresses(context, eni);
  return more.kind === "absent" ? known(1) : mapAnswer(more, (count) => 1 + count);
}
