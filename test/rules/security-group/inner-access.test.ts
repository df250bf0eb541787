import type { JsonObject } from "../../../src/model/json";
import { securityGroupInnerAccess } from "../../../src/rules/security-group/inner-access/rule";
import { table } from "../table";

const group = (more: JsonObject) => ({ "alicloud_security_group.g": { vpc_id: "vpc-1", ...more } });

table(securityGroupInnerAccess, [
  ["a basic one", group({ inner_access_policy: "Accept" }), []],
  [
    "an advanced one: the provider hides it",
    group({ security_group_type: "enterprise", inner_access_policy: "Accept" }),
    ["violation alicloud_security_group.g hidden"],
  ],
  ["what it is anyway", group({ security_group_type: "enterprise", inner_access_policy: "Drop" }), []],
  [
    "by the deprecated name",
    group({ security_group_type: "enterprise", inner_access: true }),
    ["violation alicloud_security_group.g refused"],
  ],
  [
    "an advanced one by the state",
    {
      resources: group({ inner_access_policy: "Accept" }),
      state: { "alicloud_security_group.g": { id: "sg-1", security_group_type: "enterprise" } },
    },
    ["violation alicloud_security_group.g refused"],
  ],
  ["an advanced one without", group({ security_group_type: "enterprise" }), []],
  [
    "a kind that is not known",
    { resources: group({ security_group_type: "${var.k}", inner_access_policy: "Accept" }), variables: { k: {} } },
    ["undecided alicloud_security_group.g variable k"],
  ],
]);
