import { quotaRouteEntries } from "../../../src/rules/quota/route-entries/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_route_entry.${name}`]: { ...{ route_table_id: "vtb-1" }, count },
});

table(quotaRouteEntries, [
  ["as many as the default", many(200), []],
  ["one more", many(201), ["violation alicloud_route_entry.many[200] violation"]],
  [
    "with the limit of the account",
    { resources: many(2), inventory: "quotas: { routetable.entries: { limit: 1 } }" },
    ["violation alicloud_route_entry.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { routetable.entries: { limit: 1, used: 1 } }" },
    ["violation alicloud_route_entry.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { routetable.entries: { limit: 1 } }",
    },
    ["undecided alicloud_route_entry.known[0] variable n"],
  ],
]);
