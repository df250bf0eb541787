import type { Descriptor } from "../descriptor";

export const routeTable: Descriptor = {
  type: "alicloud_route_table",
  aliases: [],
  id: "<route_table_id>",
  calls: { create: "CreateRouteTable", update: "ModifyRouteTableAttributes", delete: "DeleteRouteTable" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_route_table.go",
  attributes: {
    associate_type: {
      type: "string",
      mode: "optional+computed",
      change: "replace",
      check: { oneOf: ["VSwitch", "Gateway"] },
    },
    create_time: { type: "string", mode: "computed" },
    description: { type: "string", mode: "optional", change: "online" },
    name: { type: "string", mode: "optional+computed", change: "online", replacedBy: "route_table_name" },
    resource_group_id: { type: "string", mode: "computed" },
    route_propagation_enable: { type: "bool", mode: "optional+computed", change: "online" },
    route_table_name: { type: "string", mode: "optional+computed", change: "online", conflictsWith: ["name"] },
    status: { type: "string", mode: "computed" },
    tags: { type: "map", mode: "optional", change: "online", call: "TagResources" },
    vpc_id: { type: "string", mode: "required", change: "replace" },
  },
};
