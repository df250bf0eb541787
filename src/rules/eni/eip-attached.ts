import type { Resource } from "../../model/resource";
import { INTERFACE } from "../../provider/network";
import { type Association, associationsOf } from "../eip-associations";
import { fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";

/** An EIP on a secondary interface works only while the interface is attached and configured in the guest. */
export const eniEipAttached: Rule = {
  id: "eni/eip-attached",
  severity: "warning",
  decidedAt: "synth",
  prevents: ["InvalidOperation.EniLinked"],
  source: "EIP user guide, bind an EIP to a secondary ENI (2021-07); ECS API DetachNetworkInterface (2021-07)",
  check(context, report) {
    const attachments = new Map<Resource, Resource>();
    for (const { interface: eni, resource } of context.network.attachments) {
      if (eni.kind === "resource") attachments.set(eni.resource, resource);
    }
    for (const association of associationsOf(context.model)) {
      const { target } = association;
      if (target.kind !== "resource" || target.resource.type !== INTERFACE) continue;
      const attachment = attachments.get(target.resource);
      if (attachment) checkDetach(context, report, association, target.resource, attachment);
      else reportUnattached(report, association, target.resource);
    }
  },
};

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
