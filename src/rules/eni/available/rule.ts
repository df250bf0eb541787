import { isHeld } from "../../../network/attached";
import { interfacesOf } from "../../../network/interfaces";
import type { Attachment } from "../../../network/network";
import { fact, targetFact } from "../../facts";
import { leaving } from "../../prior-objects";
import type { Report, Rule, RuleContext } from "../../rule";

/** An interface that something else holds or keeps, as the state or the inventory says, cannot be attached. */
export const eniAvailable: Rule = {
  id: "eni/available",
  severity: "error",
  about: ["network_interface_id", "network_interfaces"],
  decidedAt: "state",
  prevents: ["InvalidOperation.InvalidEniState", "InvalidOperation.EniServiceManaged"],
  source: "ECS API AttachNetworkInterface (2026-07-16); retried by the provider for 2 minutes",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    // Those that the plan detaches are free by then: order/hazard looks after the order.
    const detached = new Set(
      leaving(context).map(({ attributes }) => String(attributes["network_interface_id"] ?? "")),
    );
    for (const attachment of network.attachments) {
      if (!isHeld(model, attachment) && !interfaces.primary(attachment)) check(context, report, attachment, detached);
    }
  },
};

function check(
  { model }: RuleContext,
  report: Report,
  { resource, interface: eni }: Attachment,
  detached: ReadonlySet<string>,
): void {
  const declared = eni.kind === "resource" ? eni.resource : undefined;
  const id = declared ? model.prior(declared)?.attributes["id"] : eni.kind === "external" ? eni.id : undefined;
  if (typeof id !== "string" || detached.has(id)) return;
  const seen = model.outside(id) ?? (declared ? model.outside(declared.address) : undefined);
  if (seen?.["serviceManaged"] === true) {
    report.violation(resource, {
      message: "service-managed",
      facts: [
        fact("attachment", resource.address),
        targetFact("interface", eni),
        fact("serviceManaged", true, "inventory"),
      ],
      fix: { id: "own-interface", params: {} },
      prevents: ["InvalidOperation.EniServiceManaged"],
    });
    return;
  }
  const status = seen?.["status"] ?? (declared ? model.prior(declared)?.attributes["status"] : undefined);
  if (status === undefined || status === "" || status === "Available") return;
  const source = seen?.["status"] === undefined ? "state" : "inventory";
  report.violation(resource, {
    facts: [
      fact("attachment", resource.address),
      targetFact("interface", eni),
      fact("status", String(status), source),
      fact("holder", String(seen?.["instance_id"] ?? "-"), source),
    ],
    fix: { id: "detach", params: { interface: id } },
  });
}
