import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/type-exists",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { instance_type: "ecs.g7.lagre" } }),
  },
];
