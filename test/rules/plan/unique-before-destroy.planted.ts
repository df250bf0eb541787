import { existing, lastOf, type Planter, patch, placeOf } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/unique-before-destroy",
    plant: (world, host) => {
      const before = existing(
        patch(world, {
          "alicloud_ecs_network_interface.fixed": { ...placeOf(host), primary_ip_address: lastOf(world, host) },
        }),
      );
      return patch(before, {
        "alicloud_ecs_network_interface.fixed": {
          resource_group_id: "rg-1",
          lifecycle: { create_before_destroy: true },
        },
      });
    },
  },
];
