import type { Descriptor } from "../descriptor";

export const snatEntry: Descriptor = {
  type: "alicloud_snat_entry",
  aliases: [],
  id: "<snat_table_id>:<snat_entry_id>",
  calls: { create: "CreateSnatEntry", update: "ModifySnatEntry", delete: "DeleteSnatEntry" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_snat_entry.go",
  attributes: {
    eip_affinity: { type: "number", mode: "optional", change: "online" },
    snat_entry_id: { type: "string", mode: "computed" },
    snat_entry_name: { type: "string", mode: "optional", change: "online" },
    snat_ip: { type: "string", mode: "required", change: "online" },
    snat_table_id: { type: "string", mode: "required", change: "replace" },
    source_cidr: { type: "string", mode: "optional+computed", change: "replace", conflictsWith: ["source_vswitch_id"] },
    source_vswitch_id: { type: "string", mode: "optional+computed", change: "replace", conflictsWith: ["source_cidr"] },
    status: { type: "string", mode: "computed" },
  },
};
