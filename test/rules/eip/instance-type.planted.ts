import { eipOn } from "../random/eip";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eip/instance-type",
    plant: (world, host) => patch(world, eipOn(`\${alicloud_ecs_network_interface.${host.interfaces[0]}.id}`)),
  },
];
