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
  [
    "in a vSwitch that is made anew it is another address",
    {
      resources: nic({
        primary_ip_address: "10.0.1.9",
        vswitch_id: "${alicloud_vswitch.new.id}",
        ...FIRST,
      }),
      state: STATE,
    },
    [],
  ],
  [
    "a route to somewhere else",
    {
      resources: {
        "alicloud_route_entry.r": {
          route_table_id: "vtb-1",
          destination_cidrblock: "10.9.0.0/16",
          nexthop_type: "Instance",
          nexthop_id: "i-2",
          ...FIRST,
        },
      },
      state: {
        "alicloud_route_entry.r": {
          id: "vtb-1:r",
          route_table_id: "vtb-1",
          destination_cidrblock: "10.9.0.0/16",
          nexthop_type: "Instance",
          nexthop_id: "i-1",
        },
      },
    },
    ["violation alicloud_route_entry.r violation"],
  ],
  ["not replaced", { resources: nic({ primary_ip_address: "10.0.1.9", ...FIRST }), state: STATE }, []],
]);
