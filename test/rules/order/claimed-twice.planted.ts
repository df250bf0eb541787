import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/claimed-twice",
    mistake: "snat",
    plant: (world, host) => {
      const entry = {
        snat_table_id: "stb-twice",
        source_vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
        snat_ip: "203.0.113.10",
      };
      return patch(world, { "alicloud_snat_entry.one": entry, "alicloud_snat_entry.two": entry });
    },
  },
  {
    rule: "order/claimed-twice",
    mistake: "dnat",
    plant: (world) => {
      const entry = {
        forward_table_id: "ftb-twice",
        external_ip: "203.0.113.10",
        external_port: "443",
        ip_protocol: "tcp",
        internal_ip: "10.0.1.9",
        internal_port: "443",
      };
      return patch(world, {
        "alicloud_forward_entry.one": entry,
        "alicloud_forward_entry.two": { ...entry, external_port: "8443" },
      });
    },
  },
  {
    rule: "order/claimed-twice",
    mistake: "name",
    plant: (world) =>
      patch(world, {
        "alicloud_ecs_key_pair.one": { key_pair_name: "twice" },
        "alicloud_ecs_key_pair.two": { key_pair_name: "twice" },
      }),
  },
];
