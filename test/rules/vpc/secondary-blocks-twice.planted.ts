import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
