import type { Resource } from "../../../model/resource";
import { labelOf, toIdentity } from "../../../network/network";
import { type AttachedDisk, diskAttachments } from "../../disks";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** A disk is on one instance at a time, unless it was made for several. */
export const diskSingleAttachment: Rule = {
  id: "disk/single-attachment",
  severity: "error",
  about: ["disk_id"],
  decidedAt: "synth",
  prevents: ["IncorrectDiskStatus", "DiskAttached"],
  source: "ECS API AttachDisk and CreateDisk MultiAttach (2026-07-16)",
  check(context, report) {
    const first = new Map<string, AttachedDisk>();
    for (const attachment of diskAttachments(context)) {
      const disk = toIdentity(attachment.disk);
      if (disk.kind !== "known" || attachment.resource.repetition.missing) continue;
      const key = `${attachment.resource.stack}/${disk.value.key}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, attachment);
      else checkSecond(context, report, earlier, attachment);
    }
  },
};

function checkSecond(context: RuleContext, report: Report, earlier: AttachedDisk, second: AttachedDisk): void {
  const { disk, resource } = second;
  const violation = () =>
    report.violation(resource, {
      facts: [
        fact("attachment", resource.address),
        fact("other", earlier.resource.address),
        fact("disk", labelOf(disk)),
      ],
      fix: { id: "keep-one", params: { other: earlier.resource.address } },
    });
  if (disk.kind !== "resource") {
    report.undecided(resource, { kind: "external", subject: `${labelOf(disk)} (multi_attach)` });
    return;
  }
  const several = severalOn(context, disk.resource);
  if (several.kind === "unknown") report.undecided(resource, several.missing);
  else if (several.kind === "absent" || several.value !== "Enabled") violation();
}

function severalOn({ network }: RuleContext, disk: Resource) {
  return network.text(disk, "multi_attach");
}
