import { eipOn } from "../random/eip";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eip/single-association",
    plant: (world) =>
      patch(world, {
        ...eipOn("i-1"),
        "alicloud_eip_association.again": { allocation_id: "${alicloud_eip_address.extra.id}", instance_id: "i-2" },
      }),
  },
];
