import type { JsonObject } from "../../../src/model/json";
import { ATTACHMENT, attach, BASE, type Resources, type Stack } from "../harness";

export const FW = "alicloud_instance.fw";
export const NIC = "alicloud_ecs_network_interface.nic";
export const A = `${ATTACHMENT}.nic`;
export const RUNNING = { "alicloud_instance.fw": { id: "i-1", start_time: "2018-03-14T02:11Z", status: "Running" } };

export function instance(more: JsonObject): Resources {
  return { [FW]: { ...BASE[FW], ...more } };
}

export function nic(more: JsonObject): Resources {
  return { [NIC]: { ...BASE[NIC], ...more } };
}

export function vswitch(more: JsonObject): Resources {
  return { "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], ...more } };
}

export function attachments(count: number): Resources {
  const resources: Record<string, JsonObject> = {};
  for (let i = 0; i < count; i++) {
    resources[`alicloud_ecs_network_interface.n${i}`] = { vswitch_id: "${alicloud_vswitch.a.id}" };
    resources[`${ATTACHMENT}.n${i}`] = attach(`n${i}`);
  }
  return resources;
}

export function stack(...changes: Resources[]): Stack {
  return { resources: Object.assign({}, BASE, ...changes) as Resources };
}

export const ATTACHED = { [A]: attach() };
