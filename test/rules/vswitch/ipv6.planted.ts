import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
];
