import { disk } from "../random/disk";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  { rule: "disk/size", plant: (world, host) => patch(world, { ...disk(host, { performance_level: "PL3" }) }) },
];
