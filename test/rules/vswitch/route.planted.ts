import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/route",
    plant: (world, host) =>
      patch(fresh(world), {
        "alicloud_route_entry.own": {
          route_table_id: `\${alicloud_vpc.${host.vpc}.route_table_id}`,
          destination_cidrblock: String(world.resources[`alicloud_vswitch.${host.vswitch}`]?.["cidr_block"]),
          nexthop_type: "Instance",
          nexthop_id: `\${${host.self}.id}`,
        },
      }),
  },
];
