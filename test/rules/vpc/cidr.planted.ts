import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vpc/cidr",
    plant: (world) => patch(world, { "alicloud_vpc.extra": { vpc_name: "extra", cidr_block: "127.0.0.0/16" } }),
  },
];
