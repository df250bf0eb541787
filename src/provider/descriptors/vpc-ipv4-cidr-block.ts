import type { Descriptor } from "../descriptor";

export const vpcIpv4CidrBlock: Descriptor = {
  type: "alicloud_vpc_ipv4_cidr_block",
  aliases: [],
  id: "<vpc_id>:<secondary_cidr_block>",
  calls: { create: "AssociateVpcCidrBlock", delete: "UnassociateVpcCidrBlock" },
  source: "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_vpc_ipv4_cidr_block.go",
  attributes: {
    ipv4_ipam_pool_id: { type: "string", mode: "optional", change: "silent-noop" },
    region_id: { type: "string", mode: "computed" },
    secondary_cidr_block: { type: "string", mode: "optional+computed", change: "replace" },
    secondary_cidr_mask: { type: "number", mode: "optional", change: "silent-noop" },
    vpc_id: { type: "string", mode: "required", change: "replace" },
  },
};
