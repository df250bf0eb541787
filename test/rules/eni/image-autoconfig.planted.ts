import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/image-autoconfig",
    plant: (world, host) =>
      patch(fresh(world), { [instanceOf(host)]: { image_id: "centos_7_9_x64_20G_alibase_20210623.vhd" } }),
  },
];
