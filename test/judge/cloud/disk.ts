import { ApiError, type Cloud, type Facts, type Kind } from "./cloud";
import { text } from "./text";

const DISK = "alicloud_ecs_disk";
const ATTACHMENT = "alicloud_ecs_disk_attachment";

/** Least GiB by category and, for an ESSD, by performance level. Source: ECS API, CreateDisk, Size. */
const LEAST: Readonly<Record<string, number>> = {
  cloud: 5,
  cloud_efficiency: 20,
  cloud_ssd: 20,
  cloud_auto: 1,
  cloud_essd_entry: 10,
  cloud_essd_PL0: 1,
  cloud_essd_PL1: 20,
  cloud_essd_PL2: 461,
  cloud_essd_PL3: 1261,
};

/** Disks: large enough, and never smaller than before. Source: ECS API, CreateDisk and ResizeDisk. */
export const disk: Kind = {
  async create(cloud, wanted) {
    const category = text(wanted["category"]) || "cloud_efficiency";
    const level = text(wanted["performance_level"]) || "PL1";
    const least = LEAST[category === "cloud_essd" ? `${category}_${level}` : category] ?? 1;
    if (Number(text(wanted["size"])) < least)
      throw new ApiError("InvalidSize.ValueNotSupported", "CreateDisk", category);
    return { id: cloud.newId("d"), facts: { category, status: "Available" } };
  },
  async update(_, object, wanted) {
    if (Number(text(wanted["size"])) < Number(text(object.facts["size"]))) {
      throw new ApiError("InvalidDiskSize.TooSmall", "ResizeDisk", object.id);
    }
    return {};
  },
};

/** Attached disks: in the zone of the instance, on one, not as its system disk. Source: ECS API, AttachDisk. */
export const diskAttachment: Kind = {
  create: (cloud, wanted) => cloud.retrying(["IncorrectDiskStatus"], () => attach(cloud, wanted), 10),
};

function attach(cloud: Cloud, wanted: Facts): { id: string; facts: Facts } {
  const action = "AttachDisk";
  const held = cloud.need(DISK, wanted["disk_id"], "InvalidDiskId.NotFound", action);
  const host = cloud.need("alicloud_instance", wanted["instance_id"], "InvalidInstanceId.NotFound", action);
  const zone = text(held.facts["zone_id"]);
  if (zone && zone !== text(host.facts["availability_zone"])) throw new ApiError("ResourceNotInSameZone", action, zone);
  if (wanted["bootable"] === true) throw new ApiError("InvalidOperation.InstanceTypeNotSupport", action, host.id);
  const several = text(held.facts["multi_attach"]) === "Enabled";
  const taken = cloud.all(ATTACHMENT).some(({ facts }) => facts["disk_id"] === held.id);
  if (taken && !several) throw new ApiError("IncorrectDiskStatus", action, held.id);
  if (refusesCategory(text(host.facts["instance_type"]), text(held.facts["category"]))) {
    throw new ApiError("InvalidInstanceType.NotSupportDiskCategory", action, held.id);
  }
  const id = `${held.id}:${host.id}`;
  cloud.put(ATTACHMENT, id, { ...wanted });
  return { id, facts: {} };
}

/** Later generations have no port for the earlier disks. Source: ECS user guide, instance families. */
export function refusesCategory(type: string, category: string): boolean {
  const [, family = ""] = type.split(".");
  const later = ["g8", "c8", "r8", "g9", "c9", "r9"].some((generation) => family.startsWith(generation));
  return later && ["cloud", "cloud_efficiency", "cloud_ssd"].includes(category);
}
