import { expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { RULES } from "../../../src/rules";
import { orderClaimedTwice } from "../../../src/rules/order/claimed-twice/rule";
import { CLAIM_KINDS } from "../../support/claim-kinds";
import { BASE, check, type Resources, type Stack, summary } from "../harness";
import { table } from "../table";

const VPC = "${alicloud_vpc.main.id}";
const VSWITCH = "${alicloud_vswitch.a.id}";

/** `alicloud_TYPE.one` and `alicloud_TYPE.two`. */
const twice = (type: string, one: JsonObject, two: JsonObject = {}): Resources => ({
  [`alicloud_${type}.one`]: one,
  [`alicloud_${type}.two`]: { ...one, ...two },
});
const found = (type: string, message = "violation") => [`violation alicloud_${type}.two ${message}`];

const SNAT = { snat_table_id: "stb-1", source_vswitch_id: VSWITCH, snat_ip: "203.0.113.10" };
const DNAT = {
  forward_table_id: "ftb-1",
  external_ip: "${alicloud_eip_address.e.ip_address}",
  external_port: "443",
  ip_protocol: "tcp",
  internal_ip: "10.0.1.9",
  internal_port: "443",
};
const EIP: Resources = { "alicloud_eip_address.e": {} };
const NAMED = { key_pair_name: "ops" };
const NIC = { vswitch_id: VSWITCH, security_group_ids: ["sg-1"] };
const HAVIP = { vswitch_id: VSWITCH, ip_address: "10.0.1.77" };
const V6 = { vpc_id: VPC, zone_id: "cn-hangzhou-h", cidr_block: "10.0.200.0/24", ipv6_cidr_block_mask: 7 };
const open = (resources: Resources): Stack => ({ resources, variables: { a: {}, b: {} } });

table(orderClaimedTwice, [
  ["one source", twice("snat_entry", SNAT, { snat_ip: "203.0.113.11" }), found("snat_entry")],
  ["one source in two tables", twice("snat_entry", SNAT, { snat_table_id: "stb-2" }), []],
  ["two sources", twice("snat_entry", SNAT, { source_vswitch_id: "${alicloud_vswitch.b.id}" }), []],
  [
    "as many as count says",
    { "alicloud_snat_entry.s": { ...SNAT, count: 3 } },
    ["violation alicloud_snat_entry.s[1] violation", "violation alicloud_snat_entry.s[2] violation"],
  ],
  ["a count that is not known", open(twice("snat_entry", SNAT, { count: "${var.a}" })), []],
  [
    "one of the two branches of a condition",
    open({
      "alicloud_snat_entry.one": { ...SNAT, count: "${var.a ? 1 : 0}" },
      "alicloud_snat_entry.two": { ...SNAT, count: "${var.a ? 0 : 1}" },
    }),
    [],
  ],
  [
    "a table that is not known, twice",
    open(twice("snat_entry", { ...SNAT, snat_table_id: "${var.a}" })),
    found("snat_entry"),
  ],
  [
    "two tables that are not known",
    open(twice("snat_entry", { ...SNAT, snat_table_id: "${var.a}" }, { snat_table_id: "${var.b}" })),
    [],
  ],
  [
    "one of several objects, nobody knows which",
    open({
      ...twice("forward_entry", DNAT, { internal_port: "80" }),
      "alicloud_eip_address.e": { count: "${var.a}" },
      "alicloud_forward_entry.one": { ...DNAT, external_ip: "${alicloud_eip_address.e[0].ip_address}" },
      "alicloud_forward_entry.two": {
        ...DNAT,
        external_ip: "${alicloud_eip_address.e[1].ip_address}",
        internal_port: "80",
      },
    }),
    [],
  ],
  [
    "one port of an address",
    { ...EIP, ...twice("forward_entry", DNAT, { internal_ip: "10.0.1.10" }) },
    found("forward_entry"),
  ],
  ["one target", { ...EIP, ...twice("forward_entry", DNAT, { external_port: "80" }) }, found("forward_entry")],
  ["all of it, told once", { ...EIP, ...twice("forward_entry", DNAT) }, found("forward_entry")],
  ["two protocols", { ...EIP, ...twice("forward_entry", DNAT, { ip_protocol: "udp" }) }, []],
  ["one name", twice("ecs_key_pair", NAMED), found("ecs_key_pair")],
  [
    "one name by two spellings",
    twice("ecs_key_pair", NAMED, { key_pair_name: null, key_name: "ops" }),
    found("ecs_key_pair"),
  ],
  ["one name in two regions", twice("ecs_key_pair", NAMED, { provider: "alicloud.other" }), []],
  ["names that the provider makes up", twice("ecs_key_pair", {}), []],
  ["a name that may be null, and is made up then", open(twice("ecs_key_pair", { key_pair_name: "${var.a}" })), []],
  ["one gateway", twice("vpc_ipv6_gateway", { vpc_id: VPC }), found("vpc_ipv6_gateway")],
  [
    "blocks that overlap",
    twice(
      "vpc_ipv4_cidr_block",
      { vpc_id: VPC, secondary_cidr_block: "192.168.0.0/16" },
      { secondary_cidr_block: "192.168.4.0/24" },
    ),
    found("vpc_ipv4_cidr_block", "overlap"),
  ],
  [
    "blocks beside each other",
    twice(
      "vpc_ipv4_cidr_block",
      { vpc_id: VPC, secondary_cidr_block: "192.168.0.0/17" },
      { secondary_cidr_block: "192.168.128.0/17" },
    ),
    [],
  ],
  [
    "an address of a HAVIP and of an interface",
    {
      "alicloud_vpc_ha_vip.two": HAVIP,
      "alicloud_ecs_network_interface.one": { ...NIC, primary_ip_address: "10.0.1.77" },
    },
    found("vpc_ha_vip"),
  ],
  [
    "two interfaces are left to eni/private-ip",
    twice("ecs_network_interface", { ...NIC, primary_ip_address: "10.0.1.77" }),
    [],
  ],
  [
    "an IPv6 address in two spellings",
    twice("ecs_network_interface", { ...NIC, ipv6_addresses: ["2408:0::9"] }, { ipv6_addresses: ["2408::0:9"] }),
    found("ecs_network_interface"),
  ],
  ["a number in one IPv6 block of the VPC", twice("vswitch", V6, { cidr_block: "10.0.201.0/24" }), found("vswitch")],
  [
    "in two of its IPv6 blocks",
    twice("vswitch", V6, { cidr_block: "10.0.201.0/24", vpc_ipv6_cidr_block: "2408:4005::/56" }),
    [],
  ],
  [
    "what both hold already",
    {
      resources: twice("snat_entry", { snat_table_id: "stb-1", source_cidr: "10.0.9.0/24", snat_ip: "203.0.113.10" }),
      state: {
        "alicloud_snat_entry.one": {
          id: "stb-1:1",
          snat_table_id: "stb-1",
          source_cidr: "10.0.9.0/24",
          snat_ip: "203.0.113.10",
        },
        "alicloud_snat_entry.two": {
          id: "stb-1:2",
          snat_table_id: "stb-1",
          source_cidr: "10.0.9.0/24",
          snat_ip: "203.0.113.10",
        },
      },
    },
    [],
  ],
]);

/** Whatever else these resources lack. */
const ABOUT_DOUBLES: ReadonlySet<string> = new Set([
  "disk/single-attachment",
  "eip/single-association",
  "eni/private-ip",
  "eni/single-attachment",
  "instance/private-ip",
  "instance/single-key-pair",
  "order/claimed-twice",
  "security-group/duplicate-rule",
  "vpc/duplicate-route",
  "vswitch/overlap",
  "vswitch/single-route-table",
]);

/** What keeps the second object apart in all but what is unique, and what makes it sure. */
const APART: ReadonlyMap<string, JsonObject> = new Map([
  ["disk", { disk_id: "${alicloud_ecs_disk.d.id}" }],
  ["ipv6-block", { cidr_block: "10.0.200.0/24" }],
]);

it.each(CLAIM_KINDS)("$what by $attribute of $type, declared twice, is told once", ({ type, what, body }) => {
  const second = { ...body(1), ...APART.get(what) };
  const first = what === "disk" ? second : body(1);
  const disk = { "alicloud_ecs_disk.d": { zone_id: "cn-hangzhou-h", size: 20 } };
  const resources = { ...BASE, ...disk, [`${type}.one`]: first, [`${type}.two`]: second };
  const told = RULES.filter(({ id }) => ABOUT_DOUBLES.has(id)).flatMap((rule) => summary(check(rule, { resources })));
  expect(told.filter((text) => text.startsWith("violation"))).toHaveLength(1);
});
