import type { JsonObject } from "../../../../src/model/json";
import { existing, fresh, instanceOf, type Planter, patch } from "../plant";
import type { Host, World } from "../world";

const ATTACHMENT = "alicloud_ecs_disk_attachment";

export const DISK_PLANTED: readonly Planter[] = [
  { rule: "disk/size", plant: (world, host) => patch(world, { ...disk(host, { performance_level: "PL3" }) }) },
  {
    rule: "disk/shrink",
    plant: (world, host) => {
      const large = patch(world, disk(host));
      return patch(existing(large), disk(host, { size: 60 }));
    },
  },
  {
    rule: "disk/zone",
    plant: (world, host) => {
      const zone_id = host.zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h";
      return patch(world, { ...disk(host, { zone_id }), ...attached("extra", host) });
    },
  },
  {
    rule: "disk/single-attachment",
    plant: (world, host) =>
      patch(world, { ...disk(host), ...attached("extra", host), [`${ATTACHMENT}.again`]: on("i-elsewhere") }),
  },
  {
    rule: "disk/category",
    plant: (world, host) =>
      patch(withEssds(fresh(world), host), {
        [instanceOf(host)]: { instance_type: "ecs.g9i.xlarge", system_disk_category: "cloud_ssd" },
      }),
  },
  {
    rule: "disk/bootable",
    plant: (world, host) =>
      patch(fresh(world), { ...disk(host), [`${ATTACHMENT}.extra`]: { ...on(`\${${host.self}.id}`), bootable: true } }),
  },
];

/** A disk of its own in the zone of the host. */
function disk(host: Host, more: JsonObject = {}): Record<string, JsonObject> {
  return { "alicloud_ecs_disk.extra": { zone_id: host.zone, category: "cloud_essd", size: 100, ...more } };
}

function attached(name: string, host: Host): Record<string, JsonObject> {
  return { [`${ATTACHMENT}.${name}`]: on(`\${${host.self}.id}`) };
}

function on(instance_id: string): JsonObject {
  return { disk_id: "${alicloud_ecs_disk.extra.id}", instance_id };
}

function withEssds(world: World, host: Host): World {
  return patch(world, { [instanceOf(host)]: { system_disk_category: "cloud_essd" } });
}
