import type { JsonObject } from "../../../src/model/json";
import { vswitchRoute } from "../../../src/rules/vswitch/route/rule";
import { table } from "../table";

const A = "alicloud_vswitch.a";
const route = (destination_cidrblock: string, table: string, more: JsonObject = {}) => ({
  "alicloud_route_entry.r": { route_table_id: table, destination_cidrblock, nexthop_id: "i-1", ...more },
});
const OWN = "${alicloud_vpc.main.route_table_id}";
const TABLE = { "alicloud_route_table.t": { vpc_id: "${alicloud_vpc.main.id}" } };

table(vswitchRoute, [
  ["elsewhere", route("192.168.0.0/16", OWN), []],
  ["exactly there", route("10.0.1.0/24", OWN), [`violation ${A} violation`]],
  ["to a part of it", route("10.0.1.0/25", OWN), []],
  ["to more than it", route("10.0.0.0/23", OWN), []],
  ["in another VPC", route("10.0.1.0/24", "${alicloud_vpc.other.route_table_id}"), []],
  [
    "by the deprecated name",
    route("10.0.1.0/24", "${alicloud_vpc.main.router_table_id}"),
    [`violation ${A} violation`],
  ],
  [
    "in a table of its own",
    { ...TABLE, ...route("10.0.1.0/24", "${alicloud_route_table.t.id}") },
    [`violation ${A} violation`],
  ],
  [
    "through a local",
    { resources: route("10.0.1.0/24", '${local.tables["main"]}'), locals: { tables: { main: OWN } } },
    [`violation ${A} violation`],
  ],
  [
    "in a table that the state knows",
    {
      resources: route("10.0.1.0/24", "vtb-1"),
      state: { "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16", route_table_id: "vtb-1" } },
    },
    [`violation ${A} violation`],
  ],
  [
    "in a table that is not known",
    { resources: route("10.0.1.0/24", "${var.t}"), variables: { t: {} } },
    [`undecided ${A} variable t`],
  ],
  ["in a table outside", route("10.0.1.0/24", "vtb-9"), [`undecided ${A} external vtb-9 (VPC)`]],
  [
    "both are there already",
    {
      resources: route("10.0.1.0/24", OWN, { nexthop_type: "Instance" }),
      state: {
        "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16", route_table_id: "vtb-1" },
        [A]: { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
        "alicloud_route_entry.r": {
          id: "r",
          route_table_id: "vtb-1",
          destination_cidrblock: "10.0.1.0/24",
          nexthop_id: "i-1",
          nexthop_type: "Instance",
        },
      },
    },
    [],
  ],
]);
