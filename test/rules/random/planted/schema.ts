import { instanceOf, nicOf, type Planter, patch } from "../plant";

export const SCHEMA_PLANTED: readonly Planter[] = [
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
