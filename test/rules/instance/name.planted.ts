import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/name",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { host_name: "under_score" } }),
  },
];
