import { existing, type Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/kept-after-destroy",
    plant: (world) => ({
      ...existing(world),
      state: {
        ...existing(world).state,
        "alicloud_eip_address.gone": { id: "eip-gone", payment_type: "Subscription" },
      },
    }),
  },
];
