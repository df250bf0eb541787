import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/user-data",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { user_data: "#".repeat(33_000) } }),
  },
];
