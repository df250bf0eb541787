import type { Resource } from "../../../model/resource";
import { isHeld } from "../../../network/attached";
import type { Attachment } from "../../../network/network";
import { numberAttribute } from "../../attributes";
import { disputed } from "../../candidates/sources";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";
import { declaredInstance, declaredInterface } from "../../targets";

/** Queues of one interface, whatever the type: CreateNetworkInterface (2026-07-16). */
const QUEUES = { min: 1, max: 2048 } as const;

/** The queues of an interface are as many as its instance's type has, and change only while nothing runs on them. */
export const eniQueues: Rule = {
  id: "eni/queues",
  severity: "error",
  about: ["queue_number"],
  decidedAt: "synth",
  prevents: [
    "InvalidParameter.InvalidEniQueueNumber",
    "InvalidOperation.MaxEniQueueNumberExceeded",
    "InvalidOperation.InvalidEcsState",
  ],
  source: "ECS API CreateNetworkInterface, AttachNetworkInterface and ModifyNetworkInterfaceAttribute (2026-07-16)",
  check(context, report) {
    for (const eni of context.network.interfaces) {
      report.decide(eni, numberAttribute(context.model, eni, "queue_number"), (queues) => {
        if (queues < QUEUES.min || queues > QUEUES.max) {
          const limits = [fact("min", QUEUES.min), fact("max", QUEUES.max)];
          report.violation(eni, {
            message: "range",
            facts: [fact("interface", eni.address), fact("queues", queues), ...limits],
            prevents: ["InvalidParameter.InvalidEniQueueNumber"],
          });
        }
      });
    }
    for (const attachment of context.network.attachments) {
      const eni = declaredInterface(attachment);
      const instance = declaredInstance(attachment);
      if (eni && instance) checkAttached(context, report, eni, instance, attachment);
    }
  },
};

function checkAttached(
  context: RuleContext,
  report: Report,
  eni: Resource,
  instance: Resource,
  attachment: Attachment,
): void {
  const { model, network, catalog, planned } = context;
  report.decide(eni, numberAttribute(model, eni, "queue_number"), (queues) => {
    const typeName = network.typeOf(instance);
    const type = typeName.kind === "known" ? catalog.instanceType(typeName.value) : undefined;
    if (queues > QUEUES.max) return;
    // The figure is that of the primary interface; on bare metal the secondary ones have fewer, and how many is not known.
    const { queues: other = type?.queues ?? 0 } = type?.otherwise?.figures ?? {};
    if (type?.queues !== undefined && queues > Math.min(type.queues, other)) {
      if (queues <= Math.max(type.queues, other)) {
        report.undecided(eni, { kind: "sources", subject: disputed(type) });
        return;
      }
      report.violation(eni, {
        message: "too-many",
        facts: [
          fact("interface", eni.address),
          fact("queues", queues),
          fact("instance", instance.address),
          valueFact("type", typeName),
          catalogFact("limit", type.queues, type),
        ],
        prevents: ["InvalidOperation.MaxEniQueueNumberExceeded"],
        fix: { id: "fewer", params: { limit: type.queues } },
      });
      return;
    }
    const change = planned.of(eni);
    const changes =
      change?.kind === "update" && change.attributes.some(({ attribute }) => attribute === "queue_number");
    const status = model.priorValue(instance, "status");
    if (!changes || !isHeld(model, attachment) || status.kind !== "known" || status.value === "Stopped") return;
    report.violation(eni, {
      message: "while-running",
      facts: [fact("interface", eni.address), fact("queues", queues), fact("instance", instance.address)],
      prevents: ["InvalidOperation.InvalidEcsState"],
      fix: { id: "stop-first", params: { instance: instance.address } },
    });
  });
}
