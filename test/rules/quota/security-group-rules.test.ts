import { quotaSecurityGroupRules } from "../../../src/rules/quota/security-group-rules/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_security_group_rule.${name}`]: {
    ...{ security_group_id: "sg-1", type: "ingress", ip_protocol: "tcp", port_range: "443/443", cidr_ip: "10.0.0.0/8" },
    count,
  },
});

table(quotaSecurityGroupRules, [
  ["as many as the default", many(200), []],
  ["one more", many(201), ["violation alicloud_security_group_rule.many[200] violation"]],
  [
    "with the limit of the account",
    { resources: many(2), inventory: "quotas: { sg.rules: { limit: 1 } }" },
    ["violation alicloud_security_group_rule.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { sg.rules: { limit: 1, used: 1 } }" },
    ["violation alicloud_security_group_rule.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { sg.rules: { limit: 1 } }",
    },
    ["undecided alicloud_security_group_rule.known[0] variable n"],
  ],
]);
