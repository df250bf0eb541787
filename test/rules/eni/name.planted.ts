import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/name",
    plant: (world, host) => patch(world, { [nicOf(host)]: { network_interface_name: "1-nic" } }),
  },
];
