import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/type-support",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { instance_type: "ecs.n1.tiny" } }),
  },
];
