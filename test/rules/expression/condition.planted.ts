import type { Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/condition",
    plant: (world) => ({
      ...world,
      variables: { v: { default: 1 } },
      outputs: { o: { value: 1, precondition: { condition: "${var.v > 1}", error_message: "Too few." } } },
    }),
  },
];
