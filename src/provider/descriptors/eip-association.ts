import type { Descriptor } from "../descriptor";

export const eipAssociation: Descriptor = {
  type: "alicloud_eip_association",
  aliases: [],
  id: "<allocation_id>:<instance_id>",
  calls: { create: "AssociateEipAddress", update: "ModifyEipForwardMode", delete: "UnassociateEipAddress" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_eip_association.go",
  attributes: {
    allocation_id: { type: "string", mode: "required", change: "replace" },
    force: { type: "bool", mode: "optional", change: "delete-flag" },
    instance_id: { type: "string", mode: "required", change: "replace" },
    instance_type: { type: "string", mode: "optional+computed", change: "replace" },
    mode: {
      type: "string",
      mode: "optional+computed",
      change: "online",
      check: { oneOf: ["NAT", "MULTI_BINDED", "BINDED"] },
    },
    private_ip_address: { type: "string", mode: "optional", change: "replace" },
    vpc_id: { type: "string", mode: "optional", change: "replace" },
  },
};
