import { attachTo, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/single-attachment",
    plant: (world, host) =>
      patch(world, {
        "alicloud_ecs_network_interface_attachment.again": attachTo(host, host.interfaces[0] as string),
      }),
  },
];
