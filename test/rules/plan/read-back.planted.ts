import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/read-back",
    plant: (world) => patch(world, { "alicloud_eip_address.old": { bandwidth: "5", payment_type: "PostPaid" } }),
  },
];
