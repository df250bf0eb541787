import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import type { Result } from "../../src/policy/result";
import { object, part, state } from "../support/model";

/*
 * A night of several applies: the interfaces of two machines change places, as instances of one block, and two routes; a
 * third machine gets a larger type, and an interface comes into another vSwitch.
 */
const IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd";
const VPC = { vpc_name: "edge", cidr_block: "10.0.0.0/16" };
const H = { zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" };
const HA = { zone_id: "cn-hangzhou-h", cidr_block: "10.0.2.0/24" };
const GROUPS = { security_group_ids: ["sg-1"] };
const machine = (type: string) => ({ instance_type: type, image_id: IMAGE, security_groups: ["sg-1"] });

const interfaceOf = (key: string) => `\${alicloud_ecs_network_interface.data["${key}"].id}`;

const route = (destination: string) => ({
  route_table_id: "vtb-1",
  destination_cidrblock: destination,
  nexthop_type: "Instance",
  nexthop_id: "${alicloud_instance.b.id}",
});

const NEW: JsonObject = {
  provider: { alicloud: { region: "cn-hangzhou" } },
  resource: {
    alicloud_vpc: { edge: VPC },
    alicloud_vswitch: {
      h: { ...H, vpc_id: "${alicloud_vpc.edge.id}" },
      ha: { ...HA, vpc_id: "${alicloud_vpc.edge.id}" },
    },
    alicloud_instance: {
      a: { ...machine("ecs.g7.xlarge"), vswitch_id: "${alicloud_vswitch.h.id}" },
      b: { ...machine("ecs.g7.xlarge"), vswitch_id: "${alicloud_vswitch.h.id}" },
      c: { ...machine("ecs.g7.2xlarge"), vswitch_id: "${alicloud_vswitch.h.id}" },
    },
    alicloud_ecs_network_interface: {
      data: { ...GROUPS, vswitch_id: "${alicloud_vswitch.h.id}", for_each: { left: "", right: "" } },
      ha: { ...GROUPS, vswitch_id: "${alicloud_vswitch.ha.id}" },
    },
    alicloud_ecs_network_interface_attachment: {
      data: {
        for_each: {
          left: { eni: interfaceOf("right"), on: "${alicloud_instance.a.id}" },
          right: { eni: interfaceOf("left"), on: "${alicloud_instance.b.id}" },
        },
        network_interface_id: "${each.value.eni}",
        instance_id: "${each.value.on}",
      },
    },
    alicloud_route_entry: { north: route("172.16.2.0/24"), south: route("172.16.1.0/24") },
    alicloud_ecs_key_pair: { ops: { key_pair_name: "operators", public_key: "ssh-rsa BBBB" } },
  },
};

const VPC_ONLY = ["alicloud_vpc.edge"];
const IN_H = { dependencies: ["alicloud_vpc.edge", "alicloud_vswitch.h"] };
const ATTACHED = {
  dependencies: [
    "alicloud_ecs_network_interface.data",
    "alicloud_instance.a",
    "alicloud_instance.b",
    "alicloud_vpc.edge",
    "alicloud_vswitch.h",
  ],
};

/** What an instance of a block says of itself, where its key is a text. */
const keyed = (address: string) => {
  const [, type = "", name = "", key] = /^(\w+)\.(\w+)(?:\["(\w+)"\])?$/.exec(address) ?? [];
  return key === undefined ? {} : { type, name, key };
};

const nic = (address: string, n: number, status: string) =>
  object(
    address,
    {
      id: `eni-${n}`,
      ...GROUPS,
      vswitch_id: "vsw-1",
      primary_ip_address: `10.0.1.2${n}`,
      private_ip: `10.0.1.2${n}`,
      mac: `00:16:3e:00:00:0${n}`,
      status,
    },
    { ...IN_H, ...keyed(address) },
  );
const host = (name: string, n: number) =>
  object(
    `alicloud_instance.${name}`,
    {
      id: `i-${name}`,
      ...machine("ecs.g7.xlarge"),
      vswitch_id: "vsw-1",
      status: "Running",
      private_ip: `10.0.1.1${n}`,
    },
    IN_H,
  );
const attached = (key: string, n: number, name: string) => {
  const address = `alicloud_ecs_network_interface_attachment.data["${key}"]`;
  const attributes = { id: `eni-${n}:i-${name}`, network_interface_id: `eni-${n}`, instance_id: `i-${name}` };
  return object(address, attributes, { ...ATTACHED, ...keyed(address) });
};

const routed = (name: string, n: number) =>
  object(
    `alicloud_route_entry.${name}`,
    {
      id: `vtb-1:vrt-1:172.16.${n}.0/24:Instance:i-b`,
      ...route(`172.16.${n}.0/24`),
      nexthop_id: "i-b",
      router_id: "vrt-1",
    },
    { dependencies: ["alicloud_instance.b", ...IN_H.dependencies] },
  );

const prior = () =>
  state(
    object("alicloud_vpc.edge", { id: "vpc-1", ...VPC }),
    object("alicloud_vswitch.h", { id: "vsw-1", vpc_id: "vpc-1", ...H }, { dependencies: VPC_ONLY }),
    object("alicloud_vswitch.ha", { id: "vsw-2", vpc_id: "vpc-1", ...HA }, { dependencies: VPC_ONLY }),
    host("a", 0),
    host("b", 1),
    host("c", 2),
    nic('alicloud_ecs_network_interface.data["left"]', 1, "InUse"),
    nic('alicloud_ecs_network_interface.data["right"]', 2, "InUse"),
    nic("alicloud_ecs_network_interface.ha", 3, "Available"),
    attached("left", 1, "a"),
    attached("right", 2, "b"),
    routed("north", 1),
    routed("south", 2),
    object("alicloud_ecs_key_pair.ops", { id: "operators", key_pair_name: "operators", public_key: "ssh-rsa AAAA" }),
  );

/** A runbook of two applies, and two back. */
export function nightOfPhases(): Result {
  const options = { command: "plan", withTopology: true, withRunbook: true, withWaits: true } as const;
  return evaluateApp([part(NEW, prior(), "edge")], options);
}
