import type { Descriptor } from "../descriptor";

export const ecsNetworkInterfaceAttachment: Descriptor = {
  type: "alicloud_ecs_network_interface_attachment",
  aliases: ["alicloud_network_interface_attachment"],
  id: "<network_interface_id>:<instance_id>",
  calls: { create: "AttachNetworkInterface", delete: "DetachNetworkInterface" },
  source:
    "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_ecs_network_interface_attachment.go",
  attributes: {
    instance_id: { type: "string", mode: "required", change: "replace" },
    network_card_index: { type: "number", mode: "optional", change: "replace" },
    network_interface_id: { type: "string", mode: "required", change: "replace" },
    trunk_network_instance_id: { type: "string", mode: "optional", change: "replace" },
    wait_for_network_configuration_ready: { type: "bool", mode: "optional", change: "silent-noop" },
  },
};
