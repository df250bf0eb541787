import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/fills-vpc",
    plant: (world) =>
      patch(world, {
        "alicloud_vpc.full": { vpc_name: "full", cidr_block: "172.16.0.0/16" },
        "alicloud_vswitch.full": {
          vpc_id: "${alicloud_vpc.full.id}",
          zone_id: "cn-hangzhou-h",
          cidr_block: "172.16.0.0/16",
        },
      }),
  },
];
