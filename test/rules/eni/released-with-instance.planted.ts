import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/released-with-instance",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { delete_on_release: true } }),
  },
];
