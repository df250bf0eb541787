import { existing, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/silent-change",
    plant: (world, host) =>
      patch(existing(world, { [host.self]: { is_outdated: false } }), { [instanceOf(host)]: { is_outdated: true } }),
  },
];
