import type { Descriptor } from "../descriptor";

export const routeEntry: Descriptor = {
  type: "alicloud_route_entry",
  aliases: [],
  id: '<route_table_id>:<router_id>:<destination_cidrblock, ":" replaced by "_" for IPv6>:<nexthop_type>:<nexthop_id>',
  calls: { create: "CreateRouteEntry", delete: "DeleteRouteEntry" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_route_entry.go",
  attributes: {
    description: { type: "string", mode: "optional", change: "replace" },
    destination_cidrblock: { type: "string", mode: "optional", change: "replace" },
    name: { type: "string", mode: "optional", change: "replace", check: { minBytes: 2, maxBytes: 128 } },
    nexthop_id: { type: "string", mode: "optional", change: "replace" },
    nexthop_type: { type: "string", mode: "optional", change: "replace" },
    route_table_id: { type: "string", mode: "required", change: "replace" },
    router_id: { type: "string", mode: "computed" },
  },
};
