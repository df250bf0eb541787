import type { Descriptor } from "../descriptor";

export const ecsNetworkInterfacePermission: Descriptor = {
  type: "alicloud_ecs_network_interface_permission",
  aliases: [],
  id: "<network_interface_permission_id>",
  calls: { create: "CreateNetworkInterfacePermission", delete: "DeleteNetworkInterfacePermission" },
  source:
    "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_ecs_network_interface_permission.go",
  attributes: {
    account_id: { type: "string", mode: "required", change: "replace" },
    force: { type: "bool", mode: "optional", change: "replace" },
    network_interface_id: { type: "string", mode: "required", change: "replace" },
    permission: { type: "string", mode: "required", change: "replace", check: { oneOf: ["InstanceAttach"] } },
    status: { type: "string", mode: "computed" },
  },
};
