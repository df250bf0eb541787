import { ATTACHMENT, attached, disk, on } from "../random/disk";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "disk/single-attachment",
    plant: (world, host) =>
      patch(world, { ...disk(host), ...attached(host), [`${ATTACHMENT}.again`]: on("i-elsewhere") }),
  },
];
