import { existing, type Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/protected",
    plant: (world) => ({
      ...existing(world),
      state: { ...existing(world).state, "alicloud_instance.gone": { id: "i-gone", deletion_protection: true } },
    }),
  },
];
