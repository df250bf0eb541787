import { existing, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/data-loss",
    plant: (world, host) => patch(existing(world), { [instanceOf(host)]: { user_data: "#!/bin/sh" } }),
  },
];
