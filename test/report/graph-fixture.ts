import { Network } from "../../src/network/network";
import { topologyOf } from "../../src/network/topology";
import { makePlan } from "../../src/plan/plan";
import type { Result } from "../../src/policy/result";
import { model, object, state } from "../support/model";
import { result } from "./fixtures";

const VPC_ID = "${alicloud_vpc.main.id}";

/**
 * Two instances. One gets a new interface and another one that the second gives away; it also loses one that nothing
 * declares any more, and is full. A name with signs that other languages could read as their own.
 */
const CONFIGURATION = {
  alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
  alicloud_vswitch: {
    h: { vpc_id: VPC_ID, zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
    i: { vpc_id: VPC_ID, zone_id: "cn-hangzhou-i", cidr_block: "10.0.2.0/24" },
  },
  alicloud_security_group: { inside: { vpc_id: VPC_ID } },
  alicloud_instance: {
    a: { instance_type: "ecs.g7.large", vswitch_id: "${alicloud_vswitch.h.id}", security_groups: ["sg-1"] },
    b: { instance_type: "ecs.g7.xlarge", vswitch_id: "${alicloud_vswitch.i.id}", security_groups: ["sg-9"] },
  },
  alicloud_ecs_network_interface: {
    moved: { vswitch_id: "${alicloud_vswitch.h.id}", security_group_ids: ["${alicloud_security_group.inside.id}"] },
    made: {
      for_each: { 'x "y" <b>': 1 },
      vswitch_id: "${alicloud_vswitch.h.id}",
      security_group_ids: ["${alicloud_security_group.inside.id}"],
    },
  },
  alicloud_ecs_network_interface_attachment: {
    moved: {
      network_interface_id: "${alicloud_ecs_network_interface.moved.id}",
      instance_id: "${alicloud_instance.a.id}",
    },
    made: {
      network_interface_id: '${alicloud_ecs_network_interface.made["x \\"y\\" <b>"].id}',
      instance_id: "${alicloud_instance.a.id}",
    },
  },
  alicloud_eip_address: { out: { bandwidth: "10" } },
  alicloud_eip_association: {
    out: { allocation_id: "${alicloud_eip_address.out.id}", instance_id: "eni-elsewhere" },
  },
  alicloud_security_group_rule: { all: { type: "ingress", ip_protocol: "all", security_group_id: "sg-1" } },
};

const RUNNING = { status: "Running", start_time: "2024-01-01T00:00Z" };

const STATE = state(
  object("alicloud_vpc.main", { id: "vpc-1", cidr_block: "10.0.0.0/16" }),
  object("alicloud_vswitch.h", { id: "vsw-h", vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" }),
  object("alicloud_vswitch.i", { id: "vsw-i", vpc_id: "vpc-1", zone_id: "cn-hangzhou-i", cidr_block: "10.0.2.0/24" }),
  object("alicloud_security_group.inside", { id: "sg-1", vpc_id: "vpc-1" }),
  object("alicloud_instance.a", {
    id: "i-a",
    instance_type: "ecs.g7.large",
    vswitch_id: "vsw-h",
    security_groups: ["sg-1"],
    ...RUNNING,
    start_time: "2018-03-01T00:00Z",
  }),
  object("alicloud_instance.b", {
    id: "i-b",
    instance_type: "ecs.g7.large",
    vswitch_id: "vsw-i",
    security_groups: ["sg-9"],
    ...RUNNING,
  }),
  object("alicloud_ecs_network_interface.moved", {
    id: "eni-moved",
    vswitch_id: "vsw-h",
    security_group_ids: ["sg-1"],
  }),
  object("alicloud_ecs_network_interface.old", { id: "eni-old", vswitch_id: "vsw-h", primary_ip_address: "10.0.1.9" }),
  object("alicloud_ecs_network_interface_attachment.moved", {
    id: "eni-moved:i-b",
    network_interface_id: "eni-moved",
    instance_id: "i-b",
  }),
  object("alicloud_ecs_network_interface_attachment.old", {
    id: "eni-old:i-a",
    network_interface_id: "eni-old",
    instance_id: "i-a",
  }),
);

/** A small network and what a plan does to it, with all that a picture shows. */
export function drawable(): Result {
  const built = model(CONFIGURATION, STATE);
  const network = new Network(built);
  return result({
    plan: makePlan(built, network, { withWaits: true, emitsOrder: true }),
    topology: topologyOf(built, network),
  });
}
