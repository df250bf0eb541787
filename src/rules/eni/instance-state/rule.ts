import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { isHeld } from "../../../network/attached";
import { interfacesOf } from "../../../network/interfaces";
import { labelOf } from "../../../network/network";
import { fact, targetFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Statuses in which an instance takes and gives interfaces. */
const READY = ["Running", "Stopped"];

/** An instance takes an interface while it runs or is stopped, and is neither locked nor expired. */
export const eniInstanceState: Rule = {
  id: "eni/instance-state",
  severity: "error",
  about: ["instance_id"],
  decidedAt: "live",
  prevents: ["InvalidOperation.InvalidEcsState"],
  source: "ECS API AttachNetworkInterface and DetachNetworkInterface (2026-07-16)",
  check(context, report) {
    const { model, network, planned } = context;
    const interfaces = interfacesOf(model, network);
    for (const attachment of network.attachments) {
      if (interfaces.primary(attachment)) continue;
      const change = planned.of(attachment.resource);
      const moves = !isHeld(model, attachment) || change?.kind === "replace";
      if (moves) checkInstance(context, report, attachment.resource, attachment.instance);
    }
  },
};

function checkInstance({ model }: RuleContext, report: Report, attachment: Resource, instance: Target): void {
  const seen = factsOf(model, instance);
  if (!seen) return;
  const { status, locked, expired } = seen;
  const message = locked === true ? "locked" : expired === true ? "expired" : "status";
  if (message === "status" && (typeof status !== "string" || status === "" || READY.includes(status))) return;
  report.violation(attachment, {
    message,
    facts: [
      fact("attachment", attachment.address),
      targetFact("instance", instance),
      fact("status", String(status ?? "-"), model.inventory ? "inventory" : "state"),
    ],
    fix: { id: "wait", params: { instance: labelOf(instance) } },
  });
}

/** What is known of an instance that exists: the inventory counts more than the state. */
function factsOf(model: RuleContext["model"], instance: Target) {
  if (instance.kind === "external") return model.outside(instance.id);
  if (instance.kind !== "resource") return undefined;
  const prior = model.prior(instance.resource)?.attributes;
  const seen = model.outside(instance.resource.address) ?? model.outside(String(prior?.["id"] ?? ""));
  return prior || seen ? { ...prior, ...seen } : undefined;
}
