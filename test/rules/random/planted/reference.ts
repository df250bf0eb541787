import { nicOf, type Planter, patch } from "../plant";

export const REFERENCE_PLANTED: readonly Planter[] = [
  {
    rule: "reference/unresolved",
    plant: (world, host) => patch(world, { [nicOf(host)]: { resource_group_id: "${alicloud_vpc.nowhere.id}" } }),
  },
];
