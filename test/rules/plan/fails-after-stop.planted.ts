import { existing, instanceOf, type Planter, patch, withoutInterfaces } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/fails-after-stop",
    plant: (world, host) =>
      patch(existing(withoutInterfaces(world, host)), { [instanceOf(host)]: { instance_type: "ecs.g8y.large" } }),
  },
];
