import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { doublesOf } from "../../../src/network/claims/doubles";
import { model } from "../../support/model";

type Resources = Record<string, JsonObject>;

function doubles(resources: Resources): string[] {
  const document: Record<string, Record<string, JsonObject>> = {};
  for (const [address, body] of Object.entries(resources)) {
    const [type = "", name = ""] = address.split(".");
    document[`alicloud_${type}`] = { ...document[`alicloud_${type}`], [name]: body };
  }
  return doublesOf(model(document), { isKept: () => true }).map(({ claim, first, second }) => {
    return `${claim.what} ${first.address} ${second.address}`.replaceAll("alicloud_", "");
  });
}

const route = (to: JsonObject = {}) => ({
  route_table_id: "vtb-1",
  destination_cidrblock: "0.0.0.0/0",
  nexthop_type: "NatGateway",
  ...to,
});
const rule = (to: JsonObject = {}) => ({
  type: "ingress",
  ip_protocol: "tcp",
  port_range: "22/22",
  security_group_id: "${alicloud_security_group.g.id}",
  cidr_ip: "10.0.0.0/8",
  ...to,
});
const nic = (to: JsonObject) => ({ vswitch_id: "${alicloud_vswitch.a.id}", ...to });

const ROWS: readonly [title: string, resources: Resources, expected: string[]][] = [
  [
    "one route twice",
    { "route_entry.a": route(), "route_entry.b": route({ nexthop_id: "i-1" }) },
    ["route route_entry.a route_entry.b"],
  ],
  ["in two tables", { "route_entry.a": route(), "route_entry.b": route({ route_table_id: "vtb-2" }) }, []],
  [
    "over router interfaces",
    {
      "route_entry.a": route({ nexthop_type: "RouterInterface" }),
      "route_entry.b": route({ nexthop_type: "RouterInterface" }),
    },
    [],
  ],
  [
    "a route in a table that is made in the apply",
    {
      "route_table.t": { vpc_id: "vpc-1" },
      "route_entry.a": route({ route_table_id: "${alicloud_route_table.t.id}" }),
      "route_entry.b": route({ route_table_id: "${alicloud_route_table.t.id}" }),
    },
    ["route route_entry.a route_entry.b"],
  ],
  [
    "one rule, with what it is by default written and left out",
    {
      "security_group.g": {},
      "security_group_rule.a": rule(),
      "security_group_rule.b": rule({ policy: "accept", priority: 1 }),
    },
    ["rule security_group_rule.a security_group_rule.b"],
  ],
  [
    "two priorities",
    { "security_group.g": {}, "security_group_rule.a": rule(), "security_group_rule.b": rule({ priority: 2 }) },
    [],
  ],
  [
    "blocks that overlap, in one VPC only",
    {
      "vswitch.a": { vpc_id: "vpc-1", cidr_block: "10.0.0.0/20" },
      "vswitch.b": { vpc_id: "vpc-1", cidr_block: "10.0.8.0/24" },
      "vswitch.c": { vpc_id: "vpc-2", cidr_block: "10.0.8.0/24" },
    },
    ["block vswitch.a vswitch.b"],
  ],
  [
    "one address of an interface and of an instance, in whatever spelling",
    {
      "vswitch.a": { vpc_id: "vpc-1", cidr_block: "10.0.0.0/24" },
      "ecs_network_interface.e": nic({ primary_ip_address: "10.0.0.9", ipv6_addresses: ["2408:0:0::1"] }),
      "instance.i": nic({ private_ip: "10.0.0.9" }),
      "instance.k": nic({ ipv6_addresses: ["2408::0:1"] }),
    },
    ["address ecs_network_interface.e instance.i", "address ecs_network_interface.e instance.k"],
  ],
  [
    "two route tables of one vSwitch",
    {
      "route_table_attachment.a": { vswitch_id: "vsw-1", route_table_id: "vtb-1" },
      "route_table_attachment.b": { vswitch_id: "vsw-1", route_table_id: "vtb-2" },
    },
    ["route-table-of-vswitch route_table_attachment.a route_table_attachment.b"],
  ],
  [
    "two key pairs of one instance",
    {
      "ecs_key_pair_attachment.a": { key_pair_name: "a", instance_ids: ["i-1", "i-2"] },
      "ecs_key_pair_attachment.b": { key_pair_name: "b", instance_ids: ["i-2"] },
    },
    ["key-pair ecs_key_pair_attachment.a ecs_key_pair_attachment.b"],
  ],
  [
    "two public addresses of an instance, and of a gateway",
    {
      "eip_association.a": { allocation_id: "eip-1", instance_id: "i-1" },
      "eip_association.b": { allocation_id: "eip-2", instance_id: "i-1" },
      "eip_association.c": { allocation_id: "eip-3", instance_id: "ngw-1" },
      "eip_association.d": { allocation_id: "eip-4", instance_id: "ngw-1" },
    },
    ["eip-of-instance eip_association.a eip_association.b"],
  ],
  [
    "a disk of several instances",
    {
      "ecs_disk.one": { zone_id: "a" },
      "ecs_disk.many": { zone_id: "a", multi_attach: "Enabled" },
      "ecs_disk_attachment.a": { disk_id: "${alicloud_ecs_disk.one.id}", instance_id: "i-1" },
      "ecs_disk_attachment.b": { disk_id: "${alicloud_ecs_disk.one.id}", instance_id: "i-2" },
      "ecs_disk_attachment.c": { disk_id: "${alicloud_ecs_disk.many.id}", instance_id: "i-1" },
      "ecs_disk_attachment.d": { disk_id: "${alicloud_ecs_disk.many.id}", instance_id: "i-2" },
    },
    ["disk ecs_disk_attachment.a ecs_disk_attachment.b"],
  ],
  [
    "what is not known",
    { "route_entry.a": route({ route_table_id: "${var.a}" }), "route_entry.b": route({ route_table_id: "${var.b}" }) },
    [],
  ],
];

test.each(ROWS)("%s", (_, resources, expected) => {
  expect(doubles(resources).sort()).toEqual(expected);
});
