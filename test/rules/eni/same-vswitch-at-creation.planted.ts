import { attachmentsOf, fresh, instanceOf, type Planter, patch, placeOf, without } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/same-vswitch-at-creation",
    plant: (world, host) =>
      patch(without(fresh(world), ...attachmentsOf(host)), {
        "alicloud_vswitch.beside": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          zone_id: host.zone,
          cidr_block: `10.${host.vpc.slice(1)}.200.0/24`,
        },
        [instanceOf(host)]: {
          network_interfaces: [{ ...placeOf(host), vswitch_id: "${alicloud_vswitch.beside.id}" }],
        },
      }),
  },
];
