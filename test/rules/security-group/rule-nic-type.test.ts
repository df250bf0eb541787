import type { JsonObject } from "../../../src/model/json";
import { securityGroupRuleNicType } from "../../../src/rules/security-group/rule-nic-type/rule";
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

table(securityGroupRuleNicType, [
  ["left out", rule({}), []],
  ["intranet", rule({ nic_type: "intranet" }), []],
  ["internet", rule({ nic_type: "internet" }), [`violation ${RULE} in-vpc`]],
  ["internet, of a group outside", rule({ nic_type: "internet", security_group_id: "sg-1" }), []],
  [
    "internet, with a source group",
    rule({ nic_type: "internet", security_group_id: "sg-1", source_security_group_id: "sg-2" }),
    [`violation ${RULE} source-group`],
  ],
  [
    "internet, with a source group that may be none",
    {
      resources: rule({ nic_type: "internet", security_group_id: "sg-1", source_security_group_id: "${var.g}" }),
      variables: { g: {} },
    },
    [`undecided ${RULE} variable g`],
  ],
  ["not known", { resources: rule({ nic_type: "${var.n}" }), variables: { n: {} } }, [`undecided ${RULE} variable n`]],
]);
