import { instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "schema/deprecated",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { role_name: "reader" } }),
  },
];
