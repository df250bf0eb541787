import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/security-groups",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { sg.per_account: { limit: 0 } }",
    }),
  },
];
