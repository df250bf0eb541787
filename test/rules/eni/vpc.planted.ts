import { fresh, nicOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/vpc",
    plant: (world, host) =>
      patch(fresh(world), {
        "alicloud_vpc.alien": { cidr_block: "172.16.0.0/16" },
        "alicloud_security_group.alien": { vpc_id: "${alicloud_vpc.alien.id}" },
        "alicloud_vswitch.alien": {
          vpc_id: "${alicloud_vpc.alien.id}",
          zone_id: host.zone,
          cidr_block: "172.16.1.0/24",
        },
        [nicOf(host)]: () => ({
          vswitch_id: "${alicloud_vswitch.alien.id}",
          security_group_ids: ["${alicloud_security_group.alien.id}"],
        }),
      }),
  },
];
