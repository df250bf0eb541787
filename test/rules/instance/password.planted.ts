import { instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/password",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { password: "lowercaseonly" } }),
  },
];
