import { noted } from "../random/acknowledgement";
import type { Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  { rule: "acknowledgement/unknown", plant: (world, host) => noted(world, host, "instance/type-exist") },
];
