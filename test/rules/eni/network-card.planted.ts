import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/network-card",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { network_card_index: 1 } }),
  },
];
