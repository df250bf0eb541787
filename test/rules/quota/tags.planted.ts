import { nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/tags",
    plant: (world, host) => patch(world, { [nicOf(host)]: { tags: { "acs:team": "edge" } } }),
  },
];
