import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/queues",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { queue_number: 2049 } }),
  },
];
