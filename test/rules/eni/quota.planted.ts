import { moreInterfaces, type Planter, patch, roomOf } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/quota",
    plant: (world, host) => patch(world, moreInterfaces(host, roomOf(world, host) - host.interfaces.length + 1)),
  },
];
