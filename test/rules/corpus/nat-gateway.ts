import type { Stack } from "../harness";

export const NAT_GATEWAY_CORPUS: readonly Stack[] = [
  {
    resources: {
      "alicloud_nat_gateway.gw": { vpc_id: "vpc-1" },
      "alicloud_snat_entry.s": { snat_table_id: "stb-1", source_cidr: "10.0.0.0/16", snat_ip: "eip-1" },
    },
  },
];
