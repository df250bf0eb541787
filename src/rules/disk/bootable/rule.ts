import { labelOf } from "../../../network/network";
import { INSTANCE } from "../../../provider/type-names";
import { isOn } from "../../attributes";
import { diskAttachments } from "../../disks";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** An instance has its system disk; a disk is attached as a bootable one only where that was taken off. */
export const diskBootable: Rule = {
  id: "disk/bootable",
  severity: "error",
  about: ["bootable"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.InstanceTypeNotSupport", "IncorrectInstanceStatus"],
  source: "ECS API AttachDisk Bootable (2026-07-16): the instance has no system disk, and is Stopped",
  check(context, report) {
    const { model, planned } = context;
    for (const { resource, instance } of diskAttachments(context)) {
      if (planned.of(resource)?.kind === "no-op") continue;
      const made =
        instance.kind === "resource" && instance.resource.type === INSTANCE && !model.prior(instance.resource);
      report.decide(resource, model.value(resource, "bootable"), (bootable) => {
        if (!isOn(bootable)) return;
        report.violation(resource, {
          // One that exists may have lost its system disk by other hands.
          severity: made ? "error" : "warning",
          facts: [fact("attachment", resource.address), fact("instance", labelOf(instance))],
          fix: { id: "leave-out", params: { attachment: resource.address } },
        });
      });
    }
  },
};
