import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/required",
    plant: (world) => patch(world, { "alicloud_vswitch.bare": { zone_id: "cn-hangzhou-h" } }),
  },
];
