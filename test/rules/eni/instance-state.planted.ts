import { fresh, type Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/instance-state",
    plant: (world, host) => ({ ...fresh(world), inventory: `instances: { "${host.self}": { locked: true } }` }),
  },
];
