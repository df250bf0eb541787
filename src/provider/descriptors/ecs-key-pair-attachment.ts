import type { Descriptor } from "../descriptor";

export const ecsKeyPairAttachment: Descriptor = {
  type: "alicloud_ecs_key_pair_attachment",
  aliases: ["alicloud_key_pair_attachment"],
  id: "<key_pair_name>:<JSON array of instance ids>",
  calls: { create: "AttachKeyPair", delete: "DetachKeyPair" },
  source:
    "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_ecs_key_pair_attachment.go",
  attributes: {
    force: { type: "bool", mode: "optional", change: "replace" },
    instance_ids: { type: "set", mode: "required", change: "replace" },
    key_name: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { minBytes: 2, maxBytes: 128 },
      conflictsWith: ["key_pair_name"],
      replacedBy: "key_pair_name",
    },
    key_pair_name: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { minBytes: 2, maxBytes: 128 },
      conflictsWith: ["key_name"],
    },
  },
};
