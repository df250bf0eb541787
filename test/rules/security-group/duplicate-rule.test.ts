import type { JsonObject } from "../../../src/model/json";
import { securityGroupDuplicateRule } from "../../../src/rules/security-group/duplicate-rule/rule";
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

table(securityGroupDuplicateRule, [
  ["two ports", { ...rule({}), "alicloud_security_group_rule.s": { ...rule({})[RULE], port_range: "80/80" } }, []],
  [
    "the same",
    { ...rule({}), "alicloud_security_group_rule.s": { ...rule({})[RULE] } },
    ["violation alicloud_security_group_rule.s violation"],
  ],
  [
    "the same, with a default written out",
    { ...rule({}), "alicloud_security_group_rule.s": { ...rule({})[RULE], policy: "accept" } },
    ["violation alicloud_security_group_rule.s violation"],
  ],
  [
    "not known",
    {
      resources: {
        ...rule({ cidr_ip: "${var.c}" }),
        "alicloud_security_group_rule.s": rule({ cidr_ip: "${var.c}" })[RULE] ?? {},
      },
      variables: { c: {} },
    },
    [],
  ],
]);
