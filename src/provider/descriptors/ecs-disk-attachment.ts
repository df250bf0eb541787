import type { Descriptor } from "../descriptor";

export const ecsDiskAttachment: Descriptor = {
  type: "alicloud_ecs_disk_attachment",
  aliases: ["alicloud_disk_attachment"],
  id: "<disk_id>:<instance_id>",
  calls: { create: "AttachDisk", update: "ModifyDiskAttribute", delete: "DetachDisk" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_ecs_disk_attachment.go",
  attributes: {
    bootable: { type: "bool", mode: "optional", change: "replace", default: false },
    delete_with_instance: { type: "bool", mode: "optional", change: "delete-flag", default: false },
    device: { type: "string", mode: "computed" },
    disk_id: { type: "string", mode: "required", change: "replace" },
    instance_id: { type: "string", mode: "required", change: "replace" },
    key_pair_name: { type: "string", mode: "optional", change: "replace" },
    password: { type: "string", mode: "optional", change: "replace" },
  },
};
