import { eniRegionQuota } from "../../../src/rules/eni/region-quota/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_ecs_network_interface.${name}`]: {
    ...{ vswitch_id: "${alicloud_vswitch.a.id}", security_group_ids: ["${alicloud_security_group.main.id}"] },
    count,
  },
});
const UNDECIDED = "undecided alicloud_ecs_network_interface.nic variable n";

table(eniRegionQuota, [
  ["as many as the default", many(99), []],
  ["one more", many(100), ["violation alicloud_ecs_network_interface.many[99] violation"]],
  [
    "with the limit of the account",
    { resources: many(3), inventory: "quotas: { eni.per_account_region: { limit: 2 } }" },
    ["violation alicloud_ecs_network_interface.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { eni.per_account_region: { limit: 2, used: 1 } }" },
    ["violation alicloud_ecs_network_interface.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { eni.per_account_region: { limit: 2 } }",
    },
    [UNDECIDED],
  ],
  [
    "a number that is not known: it could be any",
    { resources: { ...many(1, "known"), ...many("${var.n}") }, variables: { n: {} } },
    [UNDECIDED],
  ],
]);
