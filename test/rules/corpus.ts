import type { JsonObject } from "../../src/model/json";
import { ATTACHMENT, attach, BASE, type Resources, type Stack } from "./harness";

const FW = "alicloud_instance.fw";
const NIC = "alicloud_ecs_network_interface.nic";
const A = `${ATTACHMENT}.nic`;
const RUNNING = { "alicloud_instance.fw": { id: "i-1", start_time: "2018-03-14T02:11Z", status: "Running" } };

function instance(more: JsonObject): Resources {
  return { [FW]: { ...BASE[FW], ...more } };
}

function nic(more: JsonObject): Resources {
  return { [NIC]: { ...BASE[NIC], ...more } };
}

function vswitch(more: JsonObject): Resources {
  return { "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], ...more } };
}

function attachments(count: number): Resources {
  const resources: Record<string, JsonObject> = {};
  for (let i = 0; i < count; i++) {
    resources[`alicloud_ecs_network_interface.n${i}`] = { vswitch_id: "${alicloud_vswitch.a.id}" };
    resources[`${ATTACHMENT}.n${i}`] = attach(`n${i}`);
  }
  return resources;
}

function stack(...changes: Resources[]): Stack {
  return { resources: Object.assign({}, BASE, ...changes) as Resources };
}

const ATTACHED = { [A]: attach() };

/** Stacks that together bring out every message and every fix of every rule. */
export const CORPUS: readonly Stack[] = [
  stack(instance({ instance_type: "ecs.a1.large" }), attachments(2)),
  stack(attachments(6)),
  stack(nic({ vswitch_id: "${alicloud_vswitch.b.id}" }), ATTACHED),
  stack(
    nic({ vswitch_id: "${alicloud_vswitch.b.id}" }),
    instance({ vswitch_id: "vsw-1", availability_zone: "cn-hangzhou-a" }),
    ATTACHED,
  ),
  stack(nic({ vswitch_id: "${alicloud_vswitch.o.id}" }), ATTACHED),
  stack(ATTACHED, { [`${ATTACHMENT}.second`]: attach() }),
  stack(instance({ instance_type: "ecs.old.small" }), ATTACHED),
  stack(instance({ instance_type: "ecs.slow.large" }), ATTACHED),
  stack({ [A]: { ...attach(), network_interface_id: "${alicloud_instance.fw.network_interface_id}" } }),
  stack(nic({ instance_type: "Primary" }), ATTACHED),
  stack(instance({ instance_type: "ecs.cold.large" }), ATTACHED),
  stack(instance({ instance_type: "ecs.cold.large", network_interfaces: [{}] })),
  { ...stack(ATTACHED), state: RUNNING },
  stack(instance({ image_id: "manual.vhd" }), ATTACHED),
  stack(instance({ image_id: "manual.vhd" }), attachments(2)),
  stack(instance({ image_id: "plain.vhd" }), ATTACHED),
  stack(nic({ primary_ip_address: "10.0.1" })),
  stack(nic({ primary_ip_address: "10.9.9.9" })),
  stack(nic({ primary_ip_address: "10.0.1.0" })),
  stack(nic({ primary_ip_address: "10.0.1.9", private_ip_addresses: ["10.0.1.9"] })),
  stack(
    vswitch({ cidr_block: "10.0.1.0/29" }),
    nic({ private_ip_addresses: ["10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.4", "10.0.1.7"] }),
  ),
  stack(instance({ instance_type: "ecs.a1.huge" })),
  stack(vswitch({ cidr_block: "10.0.1.0" })),
  stack(vswitch({ cidr_block: "10.0.0.0/12" })),
  stack(vswitch({ cidr_block: "10.0.1.7/24" })),
  stack(vswitch({ cidr_block: "100.64.1.0/24" })),
  stack(vswitch({ cidr_block: "192.168.1.0/24" })),
  stack(vswitch({ cidr_block: "10.0.2.0/25" })),
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.mian.id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_nat_gateway.gone.id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.main[0].id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.n.id}" }, "alicloud_vpc.n": { count: 2 } }),
  stack(nic({ vswitch: "v" })),
  stack({ "alicloud_ecs_network_interface.x": {} }),
  stack(instance({ io_optimized: "optimized" })),
  stack(nic({ mac: "00:16:3e:00:00:01" })),
  stack(nic({ description: [] })),
  stack(nic({ ipv6_addresses: [..."0123456789a"] })),
  stack(instance({ status: "Sleeping" })),
  stack(nic({ ipv6_address_count: 11 })),
  stack(instance({ description: "x" })),
  stack(instance({ instance_type: "g6.large" })),
  stack(instance({ period: 10 })),
  stack(nic({ name: "a", network_interface_name: "b" })),
  stack(vswitch({ availability_zone: "cn-hangzhou-a" })),
  stack({ "alicloud_vswitch.x": {} }),
];
