import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/security-groups",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { security_groups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] },
      }),
  },
];
