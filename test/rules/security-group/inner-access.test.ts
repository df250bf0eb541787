import type { JsonObject } from "../../../src/model/json";
import { securityGroupInnerAccess } from "../../../src/rules/security-group/inner-access";
import { table } from "../table";

const group = (more: JsonObject) => ({ "alicloud_security_group.g": { vpc_id: "vpc-1", ...more } });

table(securityGroupInnerAccess, [
  ["a basic one", group({ inner_access_policy: "Accept" }), []],
  [
    "an advanced one",
    group({ security_group_type: "enterprise", inner_access_policy: "Accept" }),
    ["violation alicloud_security_group.g violation"],
  ],
  [
    "by the deprecated name",
    group({ security_group_type: "enterprise", inner_access: true }),
    ["violation alicloud_security_group.g violation"],
  ],
  ["an advanced one without", group({ security_group_type: "enterprise" }), []],
]);
