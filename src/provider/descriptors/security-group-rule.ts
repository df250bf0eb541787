import type { Descriptor } from "../descriptor";

export const securityGroupRule: Descriptor = {
  type: "alicloud_security_group_rule",
  aliases: [],
  id: '<sg_id>:<ingress|egress>:<ip_protocol>:<port_range>:<nic_type>:<cidr_ip | ipv6_cidr_ip with ":" replaced by "_" | source_security_group_id | prefix_list_id>:<policy>:<priority>',
  calls: { create: "AuthorizeSecurityGroup", update: "ModifySecurityGroupRule", delete: "RevokeSecurityGroup" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_security_group_rule.go",
  attributes: {
    cidr_ip: {
      type: "string",
      mode: "optional",
      change: "replace",
      atLeastOneOf: ["cidr_ip", "ipv6_cidr_ip", "prefix_list_id", "source_security_group_id"],
    },
    description: { type: "string", mode: "optional", change: "online" },
    ip_protocol: {
      type: "string",
      mode: "required",
      change: "replace",
      check: { oneOf: ["tcp", "udp", "icmp", "icmpv6", "gre", "all"] },
    },
    ipv6_cidr_ip: {
      type: "string",
      mode: "optional",
      change: "replace",
      conflictsWith: ["cidr_ip"],
      suppress: "ipv6-spelling",
    },
    nic_type: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { oneOf: ["internet", "intranet"] },
    },
    policy: {
      type: "string",
      mode: "optional",
      change: "replace",
      default: "accept",
      check: { oneOf: ["accept", "drop"] },
    },
    port_range: { type: "string", mode: "optional", change: "replace", default: "-1/-1", suppress: "port-range" },
    prefix_list_id: { type: "string", mode: "optional+computed", change: "replace", suppress: "other-peer-set" },
    priority: { type: "number", mode: "optional", change: "replace", default: 1, check: { min: 1, max: 100 } },
    security_group_id: { type: "string", mode: "required", change: "replace" },
    security_group_rule_id: { type: "string", mode: "computed" },
    source_group_owner_account: {
      type: "string",
      mode: "optional",
      change: "replace",
      replacedBy: "source_group_owner_id",
    },
    source_group_owner_id: { type: "string", mode: "optional", change: "replace" },
    source_security_group_id: { type: "string", mode: "optional", change: "replace", conflictsWith: ["cidr_ip"] },
    type: { type: "string", mode: "required", change: "replace", check: { oneOf: ["ingress", "egress"] } },
  },
};
