import { gateway } from "../random/nat-gateway";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  { rule: "nat-gateway/vswitch", plant: (world, host) => patch(world, gateway(host, { vswitch_id: "" })) },
];
