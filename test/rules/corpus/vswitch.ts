import type { Stack } from "../harness";
import { nic, stack, vswitch } from "./support";

/** Stacks that bring out every message and every fix of the rules vswitch/*. */
export const VSWITCH_CORPUS: readonly Stack[] = [
  stack(vswitch({ cidr_block: "10.0.1.0" })),
  stack(vswitch({ cidr_block: "10.0.0.0/12" })),
  stack(vswitch({ cidr_block: "10.0.1.7/24" })),
  stack(vswitch({ cidr_block: "100.64.1.0/24" })),
  stack(vswitch({ cidr_block: "192.168.1.0/24" })),
  stack(vswitch({ cidr_block: "10.0.2.0/25" })),
  stack(vswitch({ cidr_block: "10.0.1.0/29" }), nic({ secondary_private_ip_address_count: 5 })),
  stack(vswitch({ cidr_block: "10.0.0.0/16" }), nic({ count: 70_000 })),
  stack(vswitch({ zone_id: "cn-hangzhou-x" })),
  stack(vswitch({ zone_id: "hangzhou-a" })),
  stack({
    "alicloud_vpc.full": { cidr_block: "10.9.0.0/16" },
    "alicloud_vswitch.full": { vpc_id: "${alicloud_vpc.full.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.9.0.0/16" },
  }),
  stack({ "alicloud_vswitch.bare": { zone_id: "cn-hangzhou-a" } }),
  stack(vswitch({ enable_ipv6: true })),
  stack(vswitch({ enable_ipv6: true, ipv6_cidr_block_mask: 1 })),
  stack(nic({ ipv6_address_count: 1 })),
  stack(
    { "alicloud_vpc_ipv4_cidr_block.s": { vpc_id: "${alicloud_vpc.main.id}", secondary_cidr_block: "172.16.0.0/16" } },
    vswitch({ cidr_block: "172.16.1.0/24" }),
  ),
  stack({
    "alicloud_vpc.tight": { cidr_block: "10.8.0.0/24" },
    "alicloud_vswitch.t1": { vpc_id: "${alicloud_vpc.tight.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.8.0.0/24" },
    "alicloud_vswitch.t2": { vpc_id: "${alicloud_vpc.tight.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.8.0.0/25" },
  }),
  stack({
    "alicloud_vpc.tight": { cidr_block: "10.8.0.0/24" },
    "alicloud_vswitch.t1": { vpc_id: "${alicloud_vpc.tight.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.7.0.0/16" },
  }),
  { ...stack(), providers: [{ region: "cn-secret" }] },
  stack({
    "alicloud_route_entry.r": {
      route_table_id: "${alicloud_vpc.main.route_table_id}",
      destination_cidrblock: "10.0.1.0/24",
      nexthop_id: "i-1",
    },
  }),
];
