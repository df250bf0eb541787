import { quotaVpcs } from "../../../src/rules/quota/vpcs/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_vpc.${name}`]: { ...{ cidr_block: "10.0.0.0/16" }, count },
});
const UNDECIDED = "undecided alicloud_vpc.main variable n";

table(quotaVpcs, [
  ["as many as the default", many(8), []],
  ["one more", many(9), ["violation alicloud_vpc.many[8] violation"]],
  [
    "with the limit of the account",
    { resources: many(4), inventory: "quotas: { vpc.per_region: { limit: 3 } }" },
    ["violation alicloud_vpc.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { vpc.per_region: { limit: 3, used: 1 } }" },
    ["violation alicloud_vpc.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { vpc.per_region: { limit: 3 } }",
    },
    [UNDECIDED],
  ],
  [
    "a number that is not known: it could be any",
    { resources: { ...many(1, "known"), ...many("${var.n}") }, variables: { n: {} } },
    [UNDECIDED],
  ],
]);
