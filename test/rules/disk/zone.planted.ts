import { attached, disk } from "../random/disk";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "disk/zone",
    plant: (world, host) => {
      const zone_id = host.zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h";
      return patch(world, { ...disk(host, { zone_id }), ...attached(host) });
    },
  },
];
