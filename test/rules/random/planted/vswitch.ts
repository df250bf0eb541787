import { fresh, type Planter, patch, vswitchIn } from "../plant";

export const VSWITCH_PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/cidr",
    mistake: "outside the VPC",
    plant: (world, host) => patch(world, { "alicloud_vswitch.extra": vswitchIn(host.vpc, "192.168.7.0/24") }),
  },
  {
    rule: "vswitch/cidr",
    mistake: "host bits",
    plant: (world, host) =>
      patch(world, { "alicloud_vswitch.extra": vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.200.7/24`) }),
  },
  {
    rule: "vswitch/overlap",
    plant: (world, host) =>
      patch(world, { "alicloud_vswitch.extra": vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.0.0/25`) }),
  },
  {
    rule: "vswitch/capacity",
    plant: (world, host) =>
      patch(world, {
        "alicloud_vswitch.tiny": vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.200.0/29`),
        "alicloud_ecs_network_interface.crowd": {
          count: 5,
          vswitch_id: "${alicloud_vswitch.tiny.id}",
          security_group_ids: [host.group],
        },
      }),
  },
  {
    rule: "vswitch/zone-exists",
    plant: (world, host) =>
      patch(world, {
        "alicloud_vswitch.extra": {
          ...vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.200.0/24`),
          zone_id: "cn-hangzhou-z",
        },
      }),
  },
  {
    rule: "vswitch/fills-vpc",
    plant: (world) =>
      patch(world, {
        "alicloud_vpc.full": { vpc_name: "full", cidr_block: "172.16.0.0/16" },
        "alicloud_vswitch.full": {
          vpc_id: "${alicloud_vpc.full.id}",
          zone_id: "cn-hangzhou-h",
          cidr_block: "172.16.0.0/16",
        },
      }),
  },
  {
    rule: "vswitch/required",
    plant: (world) => patch(world, { "alicloud_vswitch.bare": { zone_id: "cn-hangzhou-h" } }),
  },
  {
    rule: "vswitch/ipv6",
    plant: (world, host) =>
      patch(world, {
        "alicloud_vswitch.six": {
          ...vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.200.0/24`),
          enable_ipv6: true,
        },
      }),
  },
  {
    rule: "vswitch/block-edge",
    plant: (world, host) =>
      patch(world, {
        "alicloud_vpc_ipv4_cidr_block.more": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          secondary_cidr_block: "172.16.0.0/16",
        },
        "alicloud_vswitch.extra": vswitchIn(host.vpc, "172.16.1.0/24"),
      }),
  },
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
  {
    rule: "vswitch/single-route-table",
    plant: (world, host) => {
      const table = { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` };
      const bound = (name: string) => ({
        vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
        route_table_id: `\${alicloud_route_table.${name}.id}`,
      });
      return patch(world, {
        "alicloud_route_table.one": table,
        "alicloud_route_table.two": table,
        "alicloud_route_table_attachment.one": bound("one"),
        "alicloud_route_table_attachment.two": bound("two"),
      });
    },
  },
];
