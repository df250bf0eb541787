import { instanceOf, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "schema/attribute",
    mistake: "unknown attribute",
    plant: (world, host) => patch(world, { [nicOf(host)]: { vswitch: "vsw-1" } }),
  },
  {
    rule: "schema/attribute",
    mistake: "wrong type",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { deletion_protection: ["yes"] } }),
  },
];
