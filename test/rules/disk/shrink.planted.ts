import { disk } from "../random/disk";
import { existing, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "disk/shrink",
    plant: (world, host) => {
      const large = patch(world, disk(host));
      return patch(existing(large), disk(host, { size: 60 }));
    },
  },
];
