import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/cycle",
    plant: (world, host) =>
      patch(world, { [`alicloud_vpc.${host.vpc}`]: { description: `\${alicloud_vswitch.${host.vswitch}.id}` } }),
  },
];
