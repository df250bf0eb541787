import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "reference/unresolved",
    plant: (world, host) => patch(world, { [nicOf(host)]: { resource_group_id: "${alicloud_vpc.nowhere.id}" } }),
  },
];
