import type { JsonObject } from "../../../../src/model/json";
import { type Planter, patch } from "../plant";
import type { Host } from "../world";

export const SECURITY_GROUP_PLANTED: readonly Planter[] = [
  {
    rule: "security-group/rule-ports",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), port_range: "-1/-1" } }),
  },
  {
    rule: "security-group/rule-nic-type",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), nic_type: "internet" } }),
  },
  {
    rule: "security-group/rule-source",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), cidr_ip: "10.0.0.0/99" } }),
  },
  {
    rule: "security-group/inner-access",
    plant: (world, host) =>
      patch(world, {
        "alicloud_security_group.extra": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          security_group_type: "enterprise",
          inner_access_policy: "Accept",
        },
      }),
  },
  {
    rule: "security-group/duplicate-rule",
    plant: (world, host) =>
      patch(world, {
        "alicloud_security_group_rule.one": ruleOf(host),
        "alicloud_security_group_rule.two": ruleOf(host),
      }),
  },
  {
    rule: "security-group/accept-and-drop",
    plant: (world, host) => {
      const rule = {
        security_group_id: host.group,
        type: "ingress",
        ip_protocol: "tcp",
        port_range: "22/22",
        cidr_ip: "10.0.0.0/8",
      };
      return patch(world, {
        "alicloud_security_group_rule.accept": rule,
        "alicloud_security_group_rule.drop": { ...rule, policy: "drop" },
      });
    },
  },
];

/** A sound rule of the host's group. */
function ruleOf(host: Host): JsonObject {
  return {
    security_group_id: host.group,
    type: "ingress",
    ip_protocol: "tcp",
    port_range: "443/443",
    cidr_ip: "10.0.0.0/8",
  };
}
