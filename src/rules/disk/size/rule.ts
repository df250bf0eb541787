import { known } from "../../../model/answer";
import { type DeclaredDisk, declaredDisks } from "../../disks";
import { fact, valueFact } from "../../facts";
import type { Report, Rule } from "../../rule";

interface Range {
  readonly least: number;
  readonly most: number;
}

/** GiB: page of alicloud_ecs_disk, argument size (aliyun/alicloud 1.289.0). */
const BY_CATEGORY: ReadonlyMap<string, Range> = new Map([
  ["cloud", { least: 5, most: 2000 }],
  ["cloud_efficiency", { least: 20, most: 32_768 }],
  ["cloud_ssd", { least: 20, most: 32_768 }],
  ["cloud_auto", { least: 1, most: 65_536 }],
  ["cloud_essd_entry", { least: 10, most: 32_768 }],
  ["elastic_ephemeral_disk_standard", { least: 64, most: 8192 }],
  ["elastic_ephemeral_disk_premium", { least: 64, most: 8192 }],
]);

/** GiB of an ESSD, by its performance level: the same page. */
const BY_LEVEL: ReadonlyMap<string, Range> = new Map([
  ["PL0", { least: 1, most: 65_536 }],
  ["PL1", { least: 20, most: 65_536 }],
  ["PL2", { least: 461, most: 65_536 }],
  ["PL3", { least: 1261, most: 65_536 }],
]);

const ESSD = "cloud_essd";
const DEFAULT_LEVEL = "PL1";

/** A disk has the least size of its category, and an ESSD that of its performance level. */
export const diskSize: Rule = {
  id: "disk/size",
  severity: "error",
  about: ["size", "disk_size", "system_disk_size", "category", "system_disk_category", "data_disks"],
  decidedAt: "synth",
  prevents: ["InvalidDataDiskSize.ValueNotSupported", "InvalidSize.ValueNotSupported"],
  source: "aliyun/alicloud 1.289.0, page of alicloud_ecs_disk, argument size; ECS API CreateDisk (2026-07-16)",
  check(context, report) {
    for (const disk of declaredDisks(context)) {
      // What exists, and is not touched, is as the cloud took it.
      if (context.planned.of(disk.subject)?.kind === "no-op") continue;
      // The size of a snapshot counts where it is larger.
      if (disk.snapshot.kind !== "absent" || disk.size.kind === "absent") continue;
      report.decide(disk.subject, disk.category, (category) => checkSize(report, disk, category));
    }
  },
};

function checkSize(report: Report, disk: DeclaredDisk, category: string): void {
  if (category !== ESSD) {
    checkRange(report, disk, category, BY_CATEGORY.get(category));
    return;
  }
  const level = disk.level.kind === "absent" ? known(DEFAULT_LEVEL) : disk.level;
  report.decide(disk.subject, level, (name) => checkRange(report, disk, `${category} ${name}`, BY_LEVEL.get(name)));
}

function checkRange(report: Report, disk: DeclaredDisk, kind: string, range: Range | undefined): void {
  if (!range) return;
  report.decide(disk.subject, disk.size, (size) => {
    if (size >= range.least && size <= range.most) return;
    report.violation(disk.subject, {
      facts: [
        fact("disk", disk.label),
        valueFact("size", disk.size),
        fact("kind", kind),
        fact("least", range.least),
        fact("most", range.most),
      ],
      fix:
        size < range.least
          ? { id: "larger", params: { least: range.least } }
          : { id: "smaller", params: { most: range.most } },
    });
  });
}
