import { mistyped, noted } from "../random/acknowledgement";
import type { Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "acknowledgement/expired",
    mistake: "of an error",
    about: "instance/type-exists",
    plant: (world, host) => noted(mistyped(world, host), host, "instance/type-exists", { expires: "2026-11-24" }),
  },
  {
    rule: "acknowledgement/expired",
    mistake: "of nothing",
    plant: (world, host) => noted(world, host, "instance/type-exists", { expires: "2026-11-24" }),
  },
];
