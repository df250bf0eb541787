import type { JsonObject } from "../../../src/model/json";
import { ATTACHMENT, attach, BASE, type Resources, type Stack } from "../harness";

export const FW = "alicloud_instance.fw";
export const NIC = "alicloud_ecs_network_interface.nic";
export const A = `${ATTACHMENT}.nic`;

/** The base network as a state has it, the instance running since before 2018-04-01, with these changes. */
export function applied(more: Resources = {}): Resources {
  const state: Record<string, JsonObject> = {
    "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
    "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
    "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
    [FW]: { ...BASE[FW], id: "i-1", vswitch_id: "vsw-a", start_time: "2018-03-14T02:11Z", status: "Running" },
    [NIC]: { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-1"] },
  };
  for (const [address, attributes] of Object.entries(more)) state[address] = { ...state[address], ...attributes };
  return state;
}

/** The attachment of the base network as a state has it. */
export const HELD = { [A]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" } };

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
