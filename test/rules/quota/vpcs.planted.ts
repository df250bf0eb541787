import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/vpcs",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { vpc.per_region: { limit: 0 } }",
    }),
  },
];
