import type { Descriptor } from "../descriptor";

export const routeTableAttachment: Descriptor = {
  type: "alicloud_route_table_attachment",
  aliases: [],
  id: "<route_table_id>:<vswitch_id>",
  calls: { create: "AssociateRouteTable", delete: "UnassociateRouteTable" },
  source:
    "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_route_table_attachment.go",
  attributes: {
    route_table_id: { type: "string", mode: "required", change: "replace" },
    status: { type: "string", mode: "computed" },
    vswitch_id: { type: "string", mode: "required", change: "replace" },
  },
};
