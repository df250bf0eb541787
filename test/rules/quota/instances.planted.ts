import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/instances",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { ecs.instance_quota: { limit: 0 } }",
    }),
  },
];
