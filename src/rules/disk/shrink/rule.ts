import type { Resource } from "../../../model/resource";
import { INSTANCE } from "../../../provider/type-names";
import { DISK } from "../../disks";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Where the size of a disk stands. */
const SIZES: readonly (readonly [type: string, attribute: string])[] = [
  [DISK, "size"],
  [INSTANCE, "system_disk_size"],
];

/** A disk grows in place; there is no call that makes it smaller. */
export const diskShrink: Rule = {
  id: "disk/shrink",
  severity: "error",
  decidedAt: "state",
  prevents: ["InvalidDiskSize.TooSmall", "InvalidDiskSize.NotSupported"],
  source: "ECS API ResizeDisk (2026-07-16): NewSize is greater than the current size",
  check({ model, planned }, report) {
    for (const [type, attribute] of SIZES) {
      for (const resource of model.ofType(type)) {
        const change = planned.of(resource);
        if (change?.kind !== "update" || getsNewSystemDisk(resource, change.attributes)) continue;
        const size = change.attributes.find((one) => one.attribute === attribute);
        if (!size || size.afterUnknown || typeof size.before !== "number" || typeof size.after !== "number") continue;
        if (size.after >= size.before || size.after === 0) continue;
        report.violation(resource, {
          at: attribute,
          facts: [fact("disk", resource.address), fact("before", size.before, "state"), fact("after", size.after)],
          fix: { id: "keep", params: { attribute, before: size.before } },
        });
      }
    }
  },
};

/** With another image the system disk is a new one, of the size that is written. */
function getsNewSystemDisk({ type }: Resource, attributes: readonly { readonly attribute: string }[]): boolean {
  return type === INSTANCE && attributes.some(({ attribute }) => attribute === "image_id");
}
