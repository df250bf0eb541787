import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/ephemeral",
    plant: (world, host) => ({
      ...patch(world, { [nicOf(host)]: { description: "${var.v}" } }),
      variables: { v: { default: "for the backup", ephemeral: true } },
    }),
  },
];
