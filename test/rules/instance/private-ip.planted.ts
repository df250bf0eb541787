import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/private-ip",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { private_ip: "172.31.0.9" } }),
  },
];
