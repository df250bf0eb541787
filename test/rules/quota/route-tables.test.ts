import { quotaRouteTables } from "../../../src/rules/quota/route-tables/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_route_table.${name}`]: { ...{ vpc_id: "vpc-1" }, count },
});

table(quotaRouteTables, [
  ["as many as the default", many(9), []],
  ["one more", many(10), ["violation alicloud_route_table.many[9] violation"]],
  [
    "with the limit of the account",
    { resources: many(2), inventory: "quotas: { routetable.custom_per_vpc: { limit: 1 } }" },
    ["violation alicloud_route_table.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { routetable.custom_per_vpc: { limit: 1, used: 1 } }" },
    ["violation alicloud_route_table.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { routetable.custom_per_vpc: { limit: 1 } }",
    },
    ["undecided alicloud_route_table.known[0] variable n"],
  ],
]);
