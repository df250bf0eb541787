import { fresh, instanceOf, type Planter, patch, withOneInterface } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/hot-plug",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), { [instanceOf(host)]: { instance_type: "ecs.s6-c1m2.large" } }),
  },
];
