import { quotaSecondaryBlocks } from "../../../src/rules/quota/secondary-blocks/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_vpc_ipv4_cidr_block.${name}`]: { ...{ vpc_id: "vpc-1" }, count },
});

table(quotaSecondaryBlocks, [
  ["as many as the default", many(5), []],
  ["one more", many(6), ["violation alicloud_vpc_ipv4_cidr_block.many[5] violation"]],
  [
    "with the limit of the account",
    { resources: many(2), inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 1 } }" },
    ["violation alicloud_vpc_ipv4_cidr_block.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 1, used: 1 } }" },
    ["violation alicloud_vpc_ipv4_cidr_block.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 1 } }",
    },
    ["undecided alicloud_vpc_ipv4_cidr_block.known[0] variable n"],
  ],
]);
