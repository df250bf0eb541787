import { gateway } from "../random/nat-gateway";
import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "nat-gateway/snat-ip",
    plant: (world, host) =>
      patch(world, {
        ...gateway(host),
        "alicloud_eip_address.nat": { address_name: "nat", bandwidth: "5" },
        "alicloud_eip_association.nat": {
          allocation_id: "${alicloud_eip_address.nat.id}",
          instance_id: "${alicloud_nat_gateway.extra.id}",
          instance_type: "Nat",
        },
        "alicloud_snat_entry.extra": {
          snat_table_id: "${alicloud_nat_gateway.extra.snat_table_ids}",
          source_vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
          snat_ip: "${alicloud_eip_address.nat.id}",
          depends_on: ["alicloud_eip_association.nat"],
        },
      }),
  },
];
