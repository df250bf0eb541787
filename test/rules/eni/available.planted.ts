import { attachmentOf, existing, nicOf, type Planter, without } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/available",
    plant: (world, host) => {
      const before = existing(without(world, attachmentOf(host)), { [nicOf(host)]: { status: "InUse" } });
      return { ...before, resources: world.resources };
    },
  },
];
