import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
];
