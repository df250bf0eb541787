import type { Descriptor } from "../descriptor";

export const vswitch: Descriptor = {
  type: "alicloud_vswitch",
  aliases: ["alicloud_subnet"],
  id: "<vswitch_id>",
  calls: { create: "CreateVSwitch", update: "ModifyVSwitchAttribute", delete: "DeleteVSwitch" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_vswitch.go",
  attributes: {
    availability_zone: { type: "string", mode: "optional+computed", change: "replace", replacedBy: "zone_id" },
    cidr_block: { type: "string", mode: "optional+computed", change: "replace" },
    create_time: { type: "string", mode: "computed" },
    description: { type: "string", mode: "optional", change: "online" },
    enable_ipv6: { type: "bool", mode: "optional+computed", change: "online" },
    ipv6_cidr_block: { type: "string", mode: "computed" },
    ipv6_cidr_block_mask: { type: "number", mode: "optional+computed", change: "online" },
    is_default: { type: "bool", mode: "optional+computed", change: "replace" },
    name: { type: "string", mode: "optional+computed", change: "online", replacedBy: "vswitch_name" },
    status: { type: "string", mode: "computed" },
    tags: { type: "map", mode: "optional", change: "online", call: "TagResources" },
    vpc_id: { type: "string", mode: "optional+computed", change: "replace" },
    vpc_ipv6_cidr_block: { type: "string", mode: "optional", change: "online" },
    vswitch_name: { type: "string", mode: "optional+computed", change: "online", conflictsWith: ["name"] },
    zone_id: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      exactlyOneOf: ["availability_zone", "zone_id"],
    },
  },
};
