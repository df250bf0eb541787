import type { Descriptor } from "../descriptor";

export const ecsKeyPair: Descriptor = {
  type: "alicloud_ecs_key_pair",
  aliases: ["alicloud_key_pair"],
  id: "<key_pair_name>",
  calls: { create: "CreateKeyPair", delete: "DeleteKeyPairs" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_ecs_key_pair.go",
  attributes: {
    create_time: { type: "string", mode: "computed" },
    finger_print: { type: "string", mode: "computed" },
    key_file: { type: "string", mode: "optional", change: "replace" },
    key_name: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      conflictsWith: ["key_pair_name"],
      replacedBy: "key_pair_name",
    },
    key_name_prefix: {
      type: "string",
      mode: "optional",
      change: "replace",
      check: { minBytes: 0, maxBytes: 100 },
      conflictsWith: ["key_name", "key_pair_name"],
    },
    key_pair_name: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { minBytes: 2, maxBytes: 128 },
      conflictsWith: ["key_name"],
    },
    public_key: { type: "string", mode: "optional", change: "silent-noop" },
    resource_group_id: { type: "string", mode: "optional+computed", change: "online", call: "JoinResourceGroup" },
    tags: { type: "map", mode: "optional", change: "online", call: "TagResources" },
  },
};
