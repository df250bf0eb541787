import { mistyped, noted } from "../random/acknowledgement";
import type { Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "acknowledgement/needs-expiry",
    about: "instance/type-exists",
    plant: (world, host) => noted(mistyped(world, host), host, "instance/type-exists"),
  },
];
