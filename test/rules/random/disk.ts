import type { JsonObject } from "../../../src/model/json";
import type { Host } from "./world";

export const ATTACHMENT = "alicloud_ecs_disk_attachment";

/** A disk of its own in the zone of the host. */
export function disk(host: Host, more: JsonObject = {}): Record<string, JsonObject> {
  return { "alicloud_ecs_disk.extra": { zone_id: host.zone, category: "cloud_essd", size: 100, ...more } };
}

export function attached(host: Host): Record<string, JsonObject> {
  return { [`${ATTACHMENT}.extra`]: on(`\${${host.self}.id}`) };
}

export function on(instance_id: string): JsonObject {
  return { disk_id: "${alicloud_ecs_disk.extra.id}", instance_id };
}
