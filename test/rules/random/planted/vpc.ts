import { type Planter, patch } from "../plant";

export const VPC_PLANTED: readonly Planter[] = [
  {
    rule: "vpc/cidr",
    plant: (world) => patch(world, { "alicloud_vpc.extra": { vpc_name: "extra", cidr_block: "127.0.0.0/16" } }),
  },
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
  {
    rule: "vpc/secondary-blocks-twice",
    plant: (world, host) =>
      patch(world, {
        [`alicloud_vpc.${host.vpc}`]: { secondary_cidr_blocks: ["172.16.0.0/16"] },
        "alicloud_vpc_ipv4_cidr_block.more": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          secondary_cidr_block: "192.168.0.0/16",
        },
      }),
  },
];
