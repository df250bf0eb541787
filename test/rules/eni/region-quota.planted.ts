import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/region-quota",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { eni.per_account_region: { limit: 0 } }",
    }),
  },
];
