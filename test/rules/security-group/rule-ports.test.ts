import type { JsonObject } from "../../../src/model/json";
import { securityGroupRulePorts } from "../../../src/rules/security-group/rule-ports/rule";
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

table(securityGroupRulePorts, [
  ["one port", rule({}), []],
  ["all ports", rule({ port_range: "1/65535" }), []],
  ["one beyond the last", rule({ port_range: "1/65536" }), [`violation ${RULE} malformed`]],
  ["port 0", rule({ port_range: "0/1" }), [`violation ${RULE} malformed`]],
  ["the larger first", rule({ port_range: "2/1" }), [`violation ${RULE} malformed`]],
  ["the default, written", rule({ port_range: "-1/-1" }), [`violation ${RULE} none`]],
  ["left out", rule({ port_range: "" }), [`violation ${RULE} none`]],
  ["icmp without", rule({ ip_protocol: "icmp", port_range: "" }), []],
  ["icmp with the default", rule({ ip_protocol: "icmp", port_range: "-1/-1" }), []],
  ["all with ports", rule({ ip_protocol: "all", port_range: "1/2" }), [`violation ${RULE} dropped`]],
  [
    "not known",
    { resources: rule({ port_range: "${var.p}" }), variables: { p: {} } },
    [`undecided ${RULE} variable p`],
  ],
  ["a protocol that there is not", rule({ ip_protocol: "TCP", port_range: "80/80" }), []],
]);
