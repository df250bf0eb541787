import type { Missing } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { INTERFACE } from "../../../provider/type-names";
import { type Association, associationsOf } from "../../eip-associations";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** An EIP on a secondary interface works only while the interface is attached and configured in the guest. */
export const eniEipAttached: Rule = {
  id: "eni/eip-attached",
  severity: "warning",
  about: ["network_interface_id", "instance_id"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.EniLinked"],
  source: "EIP user guide, bind an EIP to a secondary ENI (2021-07); ECS API DetachNetworkInterface (2021-07)",
  check(context, report) {
    const attachments = new Map<Resource, Resource>();
    let open: Missing | undefined;
    for (const { interface: eni, resource } of context.network.attachments) {
      if (eni.kind === "resource") attachments.set(eni.resource, resource);
      if (eni.kind === "unknown") open ??= eni.missing;
    }
    const brought = broughtAlong(context);
    for (const association of associationsOf(context.model)) {
      const { target } = association;
      if (target.kind !== "resource" || target.resource.type !== INTERFACE) continue;
      const attachment = attachments.get(target.resource);
      if (attachment) checkDetach(context, report, association, target.resource, attachment);
      else if (brought.has(target.resource)) continue;
      // Any of those that are not known may be the one that attaches it.
      else if (open) report.undecided(association.resource, open);
      else reportUnattached(report, association, target.resource);
    }
  },
};

/** Interfaces that come with an instance: as its primary one, or by a block. */
function broughtAlong({ model, network }: RuleContext): Set<Resource> {
  const interfaces = interfacesOf(model, network);
  const targets = network.instances.flatMap((instance) => [
    model.target(instance, "network_interface_id"),
    ...interfaces.blocksOf(instance).blocks.map((block) => block.interface),
  ]);
  return new Set(targets.flatMap((target) => (target.kind === "resource" ? [target.resource] : [])));
}

function reportUnattached(report: Report, { resource }: Association, eni: Resource): void {
  report.violation(resource, {
    message: "unattached",
    facts: [fact("association", resource.address), fact("interface", eni.address)],
    prevents: [],
    fix: { id: "attach", params: { interface: eni.address } },
  });
}

/** In cut-through mode the EIP has to go before the interface is detached. */
function checkDetach(
  { network, planned }: RuleContext,
  report: Report,
  { resource }: Association,
  eni: Resource,
  attachment: Resource,
): void {
  const mode = network.text(resource, "mode");
  const isCutThrough = mode.kind === "known" && mode.value === "BINDED";
  if (!isCutThrough || !planned.keeps(resource) || planned.of(attachment)?.kind !== "replace") return;
  report.violation(resource, {
    message: "cut-through",
    severity: "error",
    facts: [
      fact("association", resource.address),
      fact("interface", eni.address),
      fact("attachment", attachment.address),
    ],
    fix: { id: "disassociate", params: { association: resource.address } },
  });
}
