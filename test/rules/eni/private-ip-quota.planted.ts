import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/private-ip-quota",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { secondary_private_ip_address_count: 20 } }),
  },
];
