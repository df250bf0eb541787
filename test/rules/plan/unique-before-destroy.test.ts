import { planUniqueBeforeDestroy } from "../../../src/rules/plan/unique-before-destroy/rule";
import { NIC, nic, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};
const FIRST = { lifecycle: { create_before_destroy: true } };
const STATE = { ...PLACES, [NIC]: { id: "eni-1", vswitch_id: "vsw-a", primary_ip_address: "10.0.1.9" } };

table(planUniqueBeforeDestroy, [
  [
    "destroyed first",
    { resources: nic({ primary_ip_address: "10.0.1.9", resource_group_id: "rg-1" }), state: STATE },
    [],
  ],
  [
    "created first",
    { resources: nic({ primary_ip_address: "10.0.1.9", resource_group_id: "rg-1", ...FIRST }), state: STATE },
    [`violation ${NIC} violation`],
  ],
  [
    "created first, at another address",
    { resources: nic({ primary_ip_address: "10.0.1.10", ...FIRST }), state: STATE },
    [],
  ],
  ["not replaced", { resources: nic({ primary_ip_address: "10.0.1.9", ...FIRST }), state: STATE }, []],
]);
