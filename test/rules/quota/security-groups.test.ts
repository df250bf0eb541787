import { quotaSecurityGroups } from "../../../src/rules/quota/security-groups/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_security_group.${name}`]: { ...{ vpc_id: "vpc-1" }, count },
});
const UNDECIDED = "undecided alicloud_security_group.main variable n";

table(quotaSecurityGroups, [
  ["as many as the default", many(99), []],
  ["one more", many(100), ["violation alicloud_security_group.many[99] violation"]],
  [
    "with the limit of the account",
    { resources: many(3), inventory: "quotas: { sg.per_account: { limit: 2 } }" },
    ["violation alicloud_security_group.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { sg.per_account: { limit: 2, used: 1 } }" },
    ["violation alicloud_security_group.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { sg.per_account: { limit: 2 } }",
    },
    [UNDECIDED],
  ],
  [
    "a number that is not known: it could be any",
    { resources: { ...many(1, "known"), ...many("${var.n}") }, variables: { n: {} } },
    [UNDECIDED],
  ],
]);
