import type { Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/variable",
    plant: (world) => ({ ...world, variables: { v: { type: "number", default: "many" } } }),
  },
];
