import { ABSENT, type Answer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { isSame } from "../../../model/same";
import { questionOf } from "../../../network/answers";
import { INSTANCE } from "../../../provider/type-names";
import { decideType, typeValue } from "../../candidates/decide-type";
import { isEarlierCategory, takesCategory } from "../../candidates/disk-categories";
import { argumentOf } from "../../candidates/filters";
import { categoryOf, DISK, declaredDisks, diskAttachments } from "../../disks";
import { fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Not every family takes every category of disk. */
export const diskCategory: Rule = {
  id: "disk/category",
  severity: "error",
  about: ["category", "disk_category", "system_disk_category", "disk_id", "data_disks"],
  decidedAt: "synth",
  prevents: [
    "InvalidSystemDiskCategory.ValueNotSupported",
    "InvalidDiskCategory.NotSupported",
    "InvalidInstanceType.NotSupportDiskCategory",
  ],
  source:
    "ECS user guide, instance families (2025-2026); ECS API RunInstances, ModifyInstanceSpec, AttachDisk (2026-07-16)",
  check(context, report) {
    const { model, network } = context;
    for (const instance of network.instances) {
      if (!becomes(context, instance)) continue;
      const written = network.text(instance, "system_disk_category");
      const kept = model.priorValue(instance, "system_disk_category");
      const category: Answer<string> =
        written.kind === "absent" && kept.kind === "known" && typeof kept.value === "string"
          ? { ...kept, value: kept.value }
          : written;
      checkOn(context, report, { subject: instance, instance, disk: `${instance.address} system disk`, category });
    }
    for (const { subject, label, category } of declaredDisks(context)) {
      if (subject.type === DISK || !becomes(context, subject)) continue;
      checkOn(context, report, { subject, instance: subject, disk: label, category });
    }
    for (const { resource, disk, instance } of diskAttachments(context)) {
      if (disk.kind !== "resource" || disk.resource.type !== DISK) continue;
      if (instance.kind !== "resource" || instance.resource.type !== INSTANCE) continue;
      if (context.planned.of(resource)?.kind === "no-op" && !becomes(context, instance.resource)) continue;
      const category = categoryOf(context, disk.resource);
      const attached = { subject: resource, instance: instance.resource, disk: disk.resource.address, category };
      checkOn(context, report, attached);
    }
  },
};

/** Whether the type of an instance is asked for anew: it is made, or it gets another one. */
function becomes({ planned }: RuleContext, instance: Resource): boolean {
  const change = planned.of(instance);
  if (!change || change.kind === "create" || change.kind === "replace") return true;
  return change.kind === "update" && change.attributes.some(({ attribute }) => attribute === "instance_type");
}

interface Placed {
  readonly subject: Resource;
  readonly instance: Resource;
  readonly disk: string;
  readonly category: Answer<string>;
}

function checkOn(context: RuleContext, report: Report, placed: Placed): void {
  const { subject, instance, disk, category } = placed;
  // Any type takes the later ones, so a type that is not known matters for the earlier ones alone.
  if (category.kind === "known" && !isEarlierCategory(category.value)) return;
  if (isSame(category, categoryAsked(context, instance))) return;
  const check = (name: string, among: Report) =>
    among.decide(subject, category, (wanted) => {
      const family = familyOf(name);
      if (takesCategory(family, wanted)) return;
      const stopped = context.planned.of(instance)?.kind === "update";
      among.violation(subject, {
        message: stopped ? "after-stop" : "violation",
        facts: [
          fact("disk", disk),
          valueFact("category", category),
          fact("instance", instance.address),
          valueFact("type", typeValue(context, instance, name)),
          fact("family", family),
        ],
        fix: { id: stopped ? "before" : "other", params: { family } },
      });
    });
  decideType(context, report, instance, check, subject);
}

/** The category that a data source was asked for whose types take it. */
function categoryAsked({ model, network }: RuleContext, instance: Resource): Answer<string> {
  const question = questionOf(network.typeOf(instance));
  return question ? argumentOf(model, question.data, "system_disk_category") : ABSENT;
}

function familyOf(type: string): string {
  return type.split(".").slice(0, 2).join(".");
}
