import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vpc/duplicate-route",
    plant: (world, host) => {
      const route = {
        route_table_id: `\${alicloud_vpc.${host.vpc}.route_table_id}`,
        destination_cidrblock: "192.168.7.0/24",
        nexthop_type: "Instance",
        nexthop_id: `\${${host.self}.id}`,
      };
      return patch(world, { "alicloud_route_entry.one": route, "alicloud_route_entry.two": route });
    },
  },
];
