import { type Planter, patch, placeOf } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/eip-attached",
    plant: (world, host) =>
      patch(world, {
        "alicloud_ecs_network_interface.alone": placeOf(host),
        "alicloud_eip_address.alone": { address_name: "alone", bandwidth: "5" },
        "alicloud_eip_association.alone": {
          allocation_id: "${alicloud_eip_address.alone.id}",
          instance_id: "${alicloud_ecs_network_interface.alone.id}",
          instance_type: "NetworkInterface",
        },
      }),
  },
];
