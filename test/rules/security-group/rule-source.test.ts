import type { JsonObject } from "../../../src/model/json";
import { securityGroupRuleSource } from "../../../src/rules/security-group/rule-source/rule";
import { table } from "../table";

const RULE = "alicloud_security_group_rule.r";
const rule = (more: JsonObject) => ({
  [RULE]: {
    security_group_id: "${alicloud_security_group.main.id}",
    type: "ingress",
    ip_protocol: "tcp",
    port_range: "443/443",
    cidr_ip: "10.0.0.0/8",
    ...more,
  },
});
const OTHER = { "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" } };

table(securityGroupRuleSource, [
  ["a block", rule({}), []],
  ["an address", rule({ cidr_ip: "10.0.0.1" }), []],
  ["none", rule({ cidr_ip: "" }), [`violation ${RULE} none`]],
  ["a prefix list", rule({ cidr_ip: "", prefix_list_id: "pl-1" }), []],
  ["malformed", rule({ cidr_ip: "10.0.0.0/33" }), [`violation ${RULE} malformed`]],
  ["IPv6", rule({ cidr_ip: "", ipv6_cidr_ip: "2001:db8::/32" }), []],
  ["IPv6, malformed", rule({ cidr_ip: "", ipv6_cidr_ip: "2001:db8::/129" }), [`violation ${RULE} malformed`]],
  ["icmp and IPv6", rule({ cidr_ip: "", ipv6_cidr_ip: "::/0", ip_protocol: "icmp" }), [`violation ${RULE} protocol`]],
  ["icmpv6 and IPv4", rule({ ip_protocol: "icmpv6" }), [`violation ${RULE} protocol`]],
  [
    "a group of another VPC",
    { ...OTHER, ...rule({ cidr_ip: "", source_security_group_id: "${alicloud_security_group.o.id}" }) },
    [`violation ${RULE} other-vpc`],
  ],
  [
    "a group of the same VPC",
    {
      "alicloud_security_group.same": { vpc_id: "${alicloud_vpc.main.id}" },
      ...rule({ cidr_ip: "", source_security_group_id: "${alicloud_security_group.same.id}" }),
    },
    [],
  ],
  [
    "beside an advanced group",
    {
      "alicloud_security_group.main": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" },
      ...rule({ cidr_ip: "", source_security_group_id: "sg-1" }),
    },
    [`violation ${RULE} advanced`],
  ],
  [
    "beside a basic one",
    {
      "alicloud_security_group.main": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "normal" },
      ...rule({ cidr_ip: "", source_security_group_id: "sg-1" }),
    },
    [],
  ],
  [
    "of another account",
    {
      ...OTHER,
      ...rule({ cidr_ip: "", source_security_group_id: "${alicloud_security_group.o.id}", source_group_owner_id: "1" }),
    },
    [],
  ],
  ["not known", { resources: rule({ cidr_ip: "${var.c}" }), variables: { c: {} } }, [`undecided ${RULE} variable c`]],
  [
    "a protocol that is not known",
    { resources: rule({ ip_protocol: "${var.p}" }), variables: { p: {} } },
    [`undecided ${RULE} variable p`],
  ],
  [
    "a kind that is not known, beside a source group",
    {
      resources: {
        "alicloud_security_group.main": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "${var.k}" },
        ...rule({ cidr_ip: "", source_security_group_id: "sg-1" }),
      },
      variables: { k: {} },
    },
    [`undecided ${RULE} variable k`],
  ],
]);
