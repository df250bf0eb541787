import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/overlap",
    plant: (world, host) =>
      patch(world, { "alicloud_vswitch.extra": vswitchIn(host.vpc, `10.${host.vpc.slice(1)}.0.0/25`) }),
  },
];
