import { existing, nicOf, type Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/deadlock",
    plant: (world, host) => ({
      ...existing(world, { [nicOf(host)]: { security_group_ids: ["sg-gone"] } }),
      state: {
        ...existing(world, { [nicOf(host)]: { security_group_ids: ["sg-gone"] } }).state,
        "alicloud_security_group.gone": { id: "sg-gone" },
      },
    }),
  },
];
