import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/dry-run",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { dry_run: true } }),
  },
];
