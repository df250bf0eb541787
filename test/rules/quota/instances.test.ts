import { quotaInstances } from "../../../src/rules/quota/instances/rule";
import { table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_instance.${name}`]: {
    ...{
      instance_type: "ecs.g7.large",
      image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
      vswitch_id: "${alicloud_vswitch.a.id}",
    },
    count,
  },
});
const UNDECIDED = "undecided alicloud_instance.fw variable n";

table(quotaInstances, [
  [
    "with the limit of the account",
    { resources: many(3), inventory: "quotas: { ecs.instance_quota: { limit: 2 } }" },
    ["violation alicloud_instance.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { ecs.instance_quota: { limit: 2, used: 1 } }" },
    ["violation alicloud_instance.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { ecs.instance_quota: { limit: 2 } }",
    },
    [UNDECIDED],
  ],
]);
