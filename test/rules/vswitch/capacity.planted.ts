import { type Planter, patch, vswitchIn } from "../random/plant";

export const PLANTED: readonly Planter[] = [
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
];
