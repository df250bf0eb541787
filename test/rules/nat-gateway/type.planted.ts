import { gateway } from "../random/nat-gateway";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "nat-gateway/type",
    mistake: "Normal",
    plant: (world, host) => patch(world, gateway(host, { nat_type: "Normal" })),
  },
  {
    rule: "nat-gateway/type",
    mistake: "none",
    plant: (world, host) => patch(world, gateway(host, { nat_type: null })),
  },
];
