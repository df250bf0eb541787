import { INSTANCE } from "../../../provider/type-names";
import { shown } from "../../candidates/among";
import { decideZones } from "../../candidates/zones";
import { DISK, diskAttachments } from "../../disks";
import { fact, valueFact } from "../../facts";
import type { Rule } from "../../rule";

/** A disk lies in one zone, and is attached to instances of that zone. */
export const diskZone: Rule = {
  id: "disk/zone",
  severity: "error",
  about: ["disk_id", "zone_id", "availability_zone"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.Conflict", "ResourceNotInSameZone"],
  source: "ECS API AttachDisk (2026-07-16): disk and instance are in one zone",
  check(context, report) {
    const { network } = context;
    for (const { resource, disk, instance } of diskAttachments(context)) {
      if (disk.kind !== "resource" || disk.resource.type !== DISK) continue;
      if (instance.kind !== "resource" || instance.resource.type !== INSTANCE) continue;
      const ours = network.zoneText(disk.resource, "zone_id", "availability_zone");
      const theirs = network.zoneOf(instance.resource);
      decideZones(context, report, resource, ours, theirs, ([diskZone, instanceZone], among) => {
        if (diskZone === instanceZone) return;
        among.violation(resource, {
          facts: [
            fact("disk", disk.resource.address),
            valueFact("diskZone", shown(ours, diskZone)),
            fact("instance", instance.resource.address),
            valueFact("instanceZone", shown(theirs, instanceZone)),
          ],
          fix: { id: "zone", params: { zone: instanceZone, disk: disk.resource.address } },
        });
      });
    }
  },
};
