import type { Stack } from "../harness";
import { nic, stack } from "./support";

/** Stacks that bring out every message and every fix of the rules quota/*. */
export const QUOTA_CORPUS: readonly Stack[] = [
  {
    ...stack({ "alicloud_vpc.many": { cidr_block: "10.0.0.0/16", count: 2 } }),
    inventory: "quotas: { vpc.per_region: { limit: 1 } }",
  },
  {
    ...stack({ "alicloud_vswitch.many": { vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", count: 2 } }),
    inventory: "quotas: { vswitch.per_vpc: { limit: 1 } }",
  },
  {
    ...stack({ "alicloud_security_group.many": { vpc_id: "vpc-1", count: 2 } }),
    inventory: "quotas: { sg.per_account: { limit: 1 } }",
  },
  {
    ...stack({
      "alicloud_security_group_rule.many": {
        security_group_id: "sg-1",
        type: "ingress",
        ip_protocol: "tcp",
        port_range: "443/443",
        cidr_ip: "10.0.0.0/8",
        count: 2,
      },
    }),
    inventory: "quotas: { sg.rules: { limit: 1 } }",
  },
  {
    ...stack({ "alicloud_route_table.many": { vpc_id: "vpc-1", count: 2 } }),
    inventory: "quotas: { routetable.custom_per_vpc: { limit: 1 } }",
  },
  {
    ...stack({ "alicloud_route_entry.many": { route_table_id: "vtb-1", count: 2 } }),
    inventory: "quotas: { routetable.entries: { limit: 1 } }",
  },
  {
    ...stack({ "alicloud_vpc_ipv4_cidr_block.many": { vpc_id: "vpc-1", count: 2 } }),
    inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 1 } }",
  },
  {
    ...stack({
      "alicloud_instance.many": {
        instance_type: "ecs.g7.large",
        image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
        vswitch_id: "${alicloud_vswitch.a.id}",
        count: 2,
      },
    }),
    inventory: "quotas: { ecs.instance_quota: { limit: 1 } }",
  },
  {
    ...stack({
      "alicloud_ecs_network_interface.many": {
        vswitch_id: "${alicloud_vswitch.a.id}",
        security_group_ids: ["${alicloud_security_group.main.id}"],
        count: 2,
      },
    }),
    inventory: "quotas: { sg.private_ips_basic: { limit: 1 } }",
  },
  stack(nic({ tags: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, "v"])) })),
  stack(nic({ tags: { "acs:x": "y" } })),
  stack(nic({ tags: { "http://x": "y" } })),
  stack(nic({ tags: { x: "http://y" } })),
];
