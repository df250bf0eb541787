import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/name",
    mistake: "a bare name",
    plant: (world, host) => patch(world, { [nicOf(host)]: { resource_group_id: "${upper(web)}" } }),
  },
  {
    rule: "expression/name",
    mistake: "a bare type",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "${alicloud_vpc}" } }),
  },
];
