import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
];
