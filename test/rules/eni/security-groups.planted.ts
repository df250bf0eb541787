import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/security-groups",
    mistake: "none",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: ({ security_group_ids: _, ...body }) => body }),
  },
];
