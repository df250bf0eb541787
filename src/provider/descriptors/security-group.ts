import type { Descriptor } from "../descriptor";

export const securityGroup: Descriptor = {
  type: "alicloud_security_group",
  aliases: [],
  id: "<security_group_id>",
  calls: { create: "CreateSecurityGroup", update: "ModifySecurityGroupAttribute", delete: "DeleteSecurityGroup" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_security_group.go",
  attributes: {
    create_time: { type: "string", mode: "computed" },
    description: { type: "string", mode: "optional", change: "online" },
    inner_access: {
      type: "bool",
      mode: "optional+computed",
      change: "online",
      call: "ModifySecurityGroupPolicy",
      replacedBy: "inner_access_policy",
    },
    inner_access_policy: {
      type: "string",
      mode: "optional+computed",
      change: "online",
      call: "ModifySecurityGroupPolicy",
      check: { oneOf: ["Accept", "Drop"] },
      conflictsWith: ["inner_access"],
      suppress: "enterprise-group",
    },
    name: { type: "string", mode: "optional+computed", change: "online", replacedBy: "security_group_name" },
    resource_group_id: { type: "string", mode: "optional+computed", change: "online", call: "JoinResourceGroup" },
    security_group_name: { type: "string", mode: "optional+computed", change: "online" },
    security_group_type: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { oneOf: ["normal", "enterprise"] },
    },
    tags: { type: "map", mode: "optional", change: "online", call: "TagResources" },
    vpc_id: { type: "string", mode: "optional+computed", change: "replace" },
  },
};
