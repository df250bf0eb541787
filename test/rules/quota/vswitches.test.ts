import { quotaVswitches } from "../../../src/rules/quota/vswitches/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_vswitch.${name}`]: { ...{ vpc_id: "vpc-1", zone_id: "cn-hangzhou-h" }, count },
});

table(quotaVswitches, [
  ["as many as the default", many(150), []],
  ["one more", many(151), ["violation alicloud_vswitch.many[150] violation"]],
  [
    "with the limit of the account",
    { resources: many(4), inventory: "quotas: { vswitch.per_vpc: { limit: 3 } }" },
    ["violation alicloud_vswitch.many[3] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(4), inventory: "quotas: { vswitch.per_vpc: { limit: 4, used: 1 } }" },
    ["violation alicloud_vswitch.many[3] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(2, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { vswitch.per_vpc: { limit: 3 } }",
    },
    ["undecided alicloud_vswitch.known[0] variable n"],
  ],
]);
