import type { JsonObject } from "../../../../src/model/json";
import { type Planter, patch } from "../plant";
import type { Host } from "../world";

export const NAT_GATEWAY_PLANTED: readonly Planter[] = [
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
  { rule: "nat-gateway/vswitch", plant: (world, host) => patch(world, gateway(host, { vswitch_id: "" })) },
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

function gateway(host: Host, more: JsonObject = {}): Record<string, JsonObject> {
  return {
    "alicloud_nat_gateway.extra": {
      vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
      vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
      nat_type: "Enhanced",
      payment_type: "PayAsYouGo",
      ...more,
    },
  };
}
