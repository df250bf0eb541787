import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/credit-specification",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { credit_specification: "Standard" } }),
  },
];
