import { type Answer, both } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { INSTANCE } from "../../../provider/type-names";
import { categoryOf, DISK, declaredDisks, diskAttachments } from "../../disks";
import { fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/**
 * The general purpose, compute, memory and high clock speed families from the eighth generation on take ESSDs, ESSD AutoPL
 * and elastic ephemeral disks alone: their notes (2025-2026). Of other families nothing is said here.
 */
const ESSD_ONLY = /^ecs\.(?:[gcr]|hf[gcr])(?:[89]|[1-9]\d)[a-z]*$/;

/** What those do not take. */
const EARLIER: ReadonlySet<string> = new Set(["cloud", "cloud_efficiency", "cloud_ssd"]);

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

function checkOn({ network, planned }: RuleContext, report: Report, placed: Placed): void {
  const { subject, instance, disk, category } = placed;
  const typeName = network.typeOf(instance);
  // Any type takes the later ones, so a type that is not known matters for the earlier ones alone.
  if (category.kind === "known" && !EARLIER.has(category.value)) return;
  report.decide(subject, both(category, typeName), ([name, type]) => {
    const family = type.split(".").slice(0, 2).join(".");
    if (!EARLIER.has(name) || !ESSD_ONLY.test(family.replace(/-.*$/, ""))) return;
    const stopped = planned.of(instance)?.kind === "update";
    report.violation(subject, {
      message: stopped ? "after-stop" : "violation",
      facts: [
        fact("disk", disk),
        valueFact("category", category),
        fact("instance", instance.address),
        valueFact("type", typeName),
        fact("family", family),
      ],
      fix: { id: stopped ? "before" : "other", params: { family } },
    });
  });
}
