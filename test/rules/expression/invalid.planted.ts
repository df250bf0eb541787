import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/invalid",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "${upper()}" } }),
  },
];
