import { attachmentOf, existing, type Planter, without } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/legacy-start",
    plant: (world, host) => {
      const before = existing(without(world, attachmentOf(host)), { [host.self]: { start_time: "2018-03-14T02:11Z" } });
      return { ...before, resources: world.resources };
    },
  },
];
