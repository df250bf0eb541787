import { fresh, instanceOf, type Planter, patch, placeOf, withOneInterface } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/mixed-interfaces",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), {
        [instanceOf(host)]: { network_interfaces: [placeOf(host)] },
      }),
  },
];
