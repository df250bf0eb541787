import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/missing-edge",
    plant: (world, host) =>
      patch(fresh(world), {
        "alicloud_route_table_attachment.custom": {
          route_table_id: "vtb-1",
          vswitch_id: String(world.resources[nicOf(host)]?.["vswitch_id"]),
        },
      }),
  },
];
