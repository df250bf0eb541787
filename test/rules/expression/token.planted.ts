import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/token",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "a-${TfToken[TOKEN.3]}" } }),
  },
];
