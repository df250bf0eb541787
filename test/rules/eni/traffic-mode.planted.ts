import { fresh, instanceOf, nicOf, type Planter, patch, withOneInterface } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/traffic-mode",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), {
        [instanceOf(host)]: { network_interface_traffic_mode: "HighPerformance" },
        [nicOf(host)]: { network_interface_traffic_mode: "HighPerformance" },
      }),
  },
];
