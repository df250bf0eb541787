import { fresh, instanceOf, type Planter, patch, withoutInterfaces } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/image",
    plant: (world, host) =>
      patch(fresh(withoutInterfaces(world, host)), { [instanceOf(host)]: { instance_type: "ecs.g8y.large" } }),
  },
];
