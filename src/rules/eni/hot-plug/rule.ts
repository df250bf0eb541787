import type { InstanceType } from "../../../catalog/catalog";
import { type Answer, firstPresent, known, mapAnswer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { isHeld } from "../../../network/attached";
import { interfacesOf } from "../../../network/interfaces";
import type { Attachment } from "../../../network/network";
import { decideType, typeValue } from "../../candidates/decide-type";
import { type Detach, detaches } from "../../detaches";
import { catalogFact, fact, takesSecondaries, targetFact, valueFact } from "../../facts";
import { leavingSubject } from "../../prior-objects";
import type { Report, Rule, RuleContext } from "../../rule";
import { declaredInstance, unseenInstance } from "../../targets";

/** Some small types take and give back an interface only while they are stopped, and take none at their creation. */
export const eniHotPlug: Rule = {
  id: "eni/hot-plug",
  severity: "error",
  about: ["instance_id", "instance_type"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.InvalidEcsState"],
  source: "ECS user guide, create and use an ENI (2025-2026), and instance families (2021-07-17): 30 types",
  check(context, report) {
    const { model, network, planned } = context;
    const interfaces = interfacesOf(model, network);
    // A replaced attachment is detached and attached: one finding, not two.
    const reported = new Set<Resource>();
    for (const attachment of network.attachments) {
      if (isHeld(model, attachment) || interfaces.primary(attachment)) continue;
      const missing = unseenInstance(attachment);
      if (missing) report.undecided(attachment.resource, missing);
      const instance = declaredInstance(attachment);
      if (instance) checkAttachment(context, report, attachment, instance, reported);
    }
    for (const instance of network.instances) {
      const { blocks } = interfaces.blocksOf(instance);
      if (blocks.length > 0 && !planned.keeps(instance)) checkCreation(context, report, instance, blocks.length);
    }
    for (const detach of detaches(context)) {
      const { resource } = detach.attachment;
      if (!resource || !reported.has(resource)) checkDetach(context, report, detach);
    }
  },
};

function checkAttachment(
  context: RuleContext,
  report: Report,
  { resource, interface: target }: Attachment,
  instance: Resource,
  reported: Set<Resource>,
): void {
  const check = (name: string, among: Report) => {
    const type = secondaryType(context, name);
    if (type?.eniHotPlug === undefined && type) {
      among.undecided(resource, { kind: "catalog", subject: `${name} eniHotPlug` });
    }
    if (type?.eniHotPlug !== false) return;
    const status = statusOf(context, instance);
    among.decide(resource, status, (wanted) => {
      if (wanted === "Stopped") return;
      if (among === report) reported.add(resource);
      among.violation(resource, {
        facts: [
          targetFact("interface", target),
          fact("instance", instance.address),
          valueFact("type", typeValue(context, instance, name)),
          valueFact("status", status),
          catalogFact("hotPlug", false, type),
        ],
        fix: { id: "two-steps", params: { instance: instance.address } },
      });
    });
  };
  decideType(context, report, instance, check, resource);
}

/** A `network_interfaces` block asks for the interface while the instance is created. */
function checkCreation(context: RuleContext, report: Report, instance: Resource, blocks: number): void {
  decideType(context, report, instance, (name, among) => {
    const type = secondaryType(context, name);
    if (type?.secondaryEniAtCreation !== false) return;
    among.violation(instance, {
      message: "at-creation",
      facts: [
        fact("instance", instance.address),
        valueFact("type", typeValue(context, instance, name)),
        fact("blocks", blocks),
        catalogFact("secondaryEniAtCreation", false, type),
      ],
      fix: { id: "attach-later", params: { instance: instance.address } },
      // The documentation names the restriction, and no code for it.
      prevents: [],
    });
  });
}

/**
 * The detach comes before any change of the instance in the same apply, so that the type and the status of today count,
 * also where the instance is replaced or deleted. A state without a status holds a running instance.
 */
function checkDetach(context: RuleContext, report: Report, detach: Detach): void {
  const { instance_type: typeName, status = "Running" } = detach.attributes;
  const subject = leavingSubject(context, detach.attachment);
  const type = secondaryType(context, String(typeName));
  if (type?.eniHotPlug !== false || status === "Stopped") return;
  report.violation(subject, {
    message: "detach",
    facts: [
      fact("attachment", detach.attachment.address, "state"),
      fact("interface", detach.interface, "state"),
      fact("instance", detach.instance, "state"),
      fact("type", type.type, "state"),
      fact("status", String(status), "state"),
      catalogFact("hotPlug", false, type),
    ],
    fix: { id: "stop-first", params: { instance: detach.instance } },
  });
}

/** A type that takes secondary interfaces. Others are reported by instance/type-exists and eni/type-support. */
function secondaryType({ catalog }: RuleContext, name: string): InstanceType | undefined {
  const type = catalog.instanceType(name);
  return type && takesSecondaries(type) !== false ? type : undefined;
}

/** The status at the time of the attach: as configured, else as it is, else Running, for a new instance is started. */
function statusOf({ model, network }: RuleContext, instance: Resource): Answer<string> {
  const prior = model.priorValue(instance, "status");
  const kept = prior.kind === "known" ? mapAnswer(prior, String) : known("Running");
  return firstPresent(network.text(instance, "status"), kept);
}
