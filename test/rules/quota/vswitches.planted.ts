import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/vswitches",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { vswitch.per_vpc: { limit: 0 } }",
    }),
  },
];
