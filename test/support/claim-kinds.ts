import type { JsonObject } from "../../src/model/json";

/** A type that holds something that may exist once: how an object of it is written that holds the n-th of such things. */
export interface ClaimKind {
  readonly type: string;
  /** As the overlay has it: what, and the first spelling of the attribute that says which. */
  readonly what: string;
  readonly attribute: string;
  readonly cause: "claim" | "moved-interface" | "silent-loss";
  /** Another one of them is a change in place. */
  readonly inPlace?: boolean;
  /** Two of them at one address share nothing that the cloud keeps apart: no object has another one's. */
  readonly body: (n: number) => JsonObject;
  /** What else of it makes the provider replace it when it changes; nothing where all of it is what is unique. */
  readonly anew?: JsonObject;
}

const NIC = { vswitch_id: "vsw-1", security_group_ids: ["sg-1"] };
const HOST = {
  instance_type: "ecs.g7.large",
  image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
  vswitch_id: "vsw-1",
  security_groups: ["sg-1"],
};
const FAST = { network_interface_traffic_mode: "HighPerformance" };

/** One row for each claim of the overlays: test/provider/claims.test.ts says which is missing. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  {
    type: "alicloud_common_bandwidth_package_attachment",
    what: "bandwidth-package-of-eip",
    attribute: "instance_id",
    cause: "claim",
    body: (n) => ({ bandwidth_package_id: "cbwp-1", instance_id: `eip-${n}` }),
    anew: { bandwidth_package_id: "cbwp-2" },
  },
  {
    type: "alicloud_ecs_disk_attachment",
    what: "disk",
    attribute: "disk_id",
    cause: "claim",
    body: (n) => ({ disk_id: `d-${n}`, instance_id: "i-0" }),
    anew: { instance_id: "i-1" },
  },
  {
    type: "alicloud_ecs_key_pair",
    what: "key-pair-name",
    attribute: "key_pair_name",
    cause: "claim",
    body: (n) => ({ key_pair_name: `key-${n}` }),
    anew: { key_file: "key.pem" },
  },
  {
    type: "alicloud_ecs_key_pair_attachment",
    what: "key-pair",
    attribute: "instance_ids",
    cause: "silent-loss",
    body: (n) => ({ key_pair_name: "ops", instance_ids: [`i-${n}`] }),
    anew: { key_pair_name: "dev" },
  },
  {
    type: "alicloud_ecs_network_interface",
    what: "address",
    attribute: "primary_ip_address",
    cause: "claim",
    body: (n) => ({ ...NIC, primary_ip_address: `10.0.1.${50 + n}` }),
    anew: FAST,
  },
  {
    type: "alicloud_ecs_network_interface",
    what: "address",
    attribute: "private_ip_addresses",
    cause: "claim",
    inPlace: true,
    body: (n) => ({ ...NIC, private_ip_addresses: [`10.0.1.${60 + n}`] }),
    anew: FAST,
  },
  {
    type: "alicloud_ecs_network_interface",
    what: "address",
    attribute: "ipv6_addresses",
    cause: "claim",
    inPlace: true,
    body: (n) => ({ ...NIC, ipv6_addresses: [`2408::${n + 1}`] }),
    anew: FAST,
  },
  {
    type: "alicloud_ecs_network_interface_attachment",
    what: "attachment",
    attribute: "network_interface_id",
    cause: "moved-interface",
    body: (n) => ({ network_interface_id: `eni-${n}`, instance_id: `i-${n}` }),
    anew: { instance_id: "i-5" },
  },
  {
    type: "alicloud_eip_address",
    what: "public-address",
    attribute: "ip_address",
    cause: "claim",
    body: (n) => ({ ip_address: `203.0.113.${n + 1}` }),
    anew: { isp: "BGP_PRO" },
  },
  {
    type: "alicloud_eip_association",
    what: "eip",
    attribute: "allocation_id",
    cause: "claim",
    body: (n) => ({ allocation_id: `eip-${n}`, instance_id: "ngw-1", instance_type: "Nat" }),
    anew: { instance_id: "ngw-2" },
  },
  {
    type: "alicloud_eip_association",
    what: "eip-of-instance",
    attribute: "instance_id",
    cause: "claim",
    body: (n) => ({ allocation_id: `eip-${10 + n}`, instance_id: `i-${n}` }),
    anew: { private_ip_address: "10.0.1.9" },
  },
  {
    type: "alicloud_forward_entry",
    what: "dnat",
    attribute: "external_ip",
    cause: "claim",
    inPlace: true,
    body: (n) => ({
      forward_table_id: "ftb-1",
      external_ip: "203.0.113.9",
      external_port: `${8000 + n}`,
      ip_protocol: "tcp",
      internal_ip: "10.0.1.9",
      internal_port: `${9000 + n}`,
    }),
  },
  {
    type: "alicloud_forward_entry",
    what: "dnat-target",
    attribute: "internal_ip",
    cause: "claim",
    inPlace: true,
    body: (n) => ({
      forward_table_id: "ftb-1",
      external_ip: `203.0.113.${20 + n}`,
      external_port: "8000",
      ip_protocol: "tcp",
      internal_ip: `10.0.1.${20 + n}`,
      internal_port: "80",
    }),
  },
  {
    type: "alicloud_instance",
    what: "address",
    attribute: "private_ip",
    cause: "claim",
    inPlace: true,
    body: (n) => ({ ...HOST, private_ip: `10.0.1.${70 + n}` }),
    anew: FAST,
  },
  {
    type: "alicloud_instance",
    what: "address",
    attribute: "secondary_private_ips",
    cause: "claim",
    inPlace: true,
    body: (n) => ({ ...HOST, secondary_private_ips: [`10.0.1.${80 + n}`] }),
    anew: FAST,
  },
  {
    type: "alicloud_instance",
    what: "address",
    attribute: "ipv6_addresses",
    cause: "claim",
    inPlace: true,
    body: (n) => ({ ...HOST, ipv6_addresses: [`2408::1:${n + 1}`] }),
    anew: FAST,
  },
  {
    type: "alicloud_route_entry",
    what: "route",
    attribute: "destination_cidrblock",
    cause: "claim",
    body: (n) => ({
      route_table_id: "vtb-1",
      destination_cidrblock: `172.16.${n}.0/24`,
      nexthop_type: "Instance",
      nexthop_id: "i-0",
    }),
    anew: { nexthop_id: "i-1" },
  },
  {
    type: "alicloud_route_table_attachment",
    what: "route-table-of-vswitch",
    attribute: "vswitch_id",
    cause: "claim",
    body: (n) => ({ route_table_id: "vtb-1", vswitch_id: `vsw-${n}` }),
    anew: { route_table_id: "vtb-2" },
  },
  {
    type: "alicloud_security_group_rule",
    what: "rule",
    attribute: "type",
    cause: "silent-loss",
    body: (n) => ({
      type: "ingress",
      ip_protocol: "tcp",
      port_range: `${n + 1}/${n + 1}`,
      security_group_id: "sg-1",
      cidr_ip: "10.0.0.0/8",
    }),
    anew: { source_group_owner_account: "1" },
  },
  {
    type: "alicloud_snat_entry",
    what: "snat",
    attribute: "source_vswitch_id",
    cause: "claim",
    body: (n) => ({ snat_table_id: "stb-1", source_vswitch_id: `vsw-${n}`, snat_ip: "203.0.113.9" }),
  },
  {
    type: "alicloud_snat_entry",
    what: "snat",
    attribute: "source_cidr",
    cause: "claim",
    body: (n) => ({ snat_table_id: "stb-1", source_cidr: `10.9.${n}.0/24`, snat_ip: "203.0.113.9" }),
  },
  {
    type: "alicloud_vpc_ha_vip",
    what: "address",
    attribute: "ip_address",
    cause: "claim",
    body: (n) => ({ vswitch_id: "vsw-1", ip_address: `10.0.1.${90 + n}` }),
  },
  {
    type: "alicloud_vpc_ipv4_cidr_block",
    what: "secondary-block",
    attribute: "secondary_cidr_block",
    cause: "claim",
    body: (n) => ({ vpc_id: "vpc-1", secondary_cidr_block: `192.168.${16 * n}.0/20` }),
  },
  {
    type: "alicloud_vpc_ipv6_gateway",
    what: "ipv6-gateway",
    attribute: "vpc_id",
    cause: "claim",
    body: (n) => ({ vpc_id: `vpc-${n}` }),
  },
  {
    type: "alicloud_vswitch",
    what: "block",
    attribute: "cidr_block",
    cause: "claim",
    body: (n) => ({ vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: `10.0.${100 + n}.0/24` }),
    anew: { zone_id: "cn-hangzhou-i" },
  },
  {
    type: "alicloud_vswitch",
    what: "ipv6-block",
    attribute: "ipv6_cidr_block_mask",
    cause: "claim",
    inPlace: true,
    body: (n) => ({
      vpc_id: "vpc-2",
      zone_id: "cn-hangzhou-h",
      cidr_block: `10.0.${110 + n}.0/24`,
      ipv6_cidr_block_mask: n,
    }),
    anew: { zone_id: "cn-hangzhou-i" },
  },
];
