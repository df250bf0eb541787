import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/security-group-members",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { sg.private_ips_basic: { limit: 0 } }",
    }),
  },
];
