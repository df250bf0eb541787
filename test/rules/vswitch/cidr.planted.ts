import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
];
