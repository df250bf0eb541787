import { type Block, blockOf, overlap } from "./addresses";
import { ApiError, type Kind } from "./cloud";
import { text } from "./text";

/** Blocks that belong to the cloud itself or to nobody. Source: VPC API, CreateVpc. */
const RESERVED = ["100.64.0.0/10", "224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16"].map(
  (text) => blockOf(text) as Block,
);
const DEFAULT_BLOCK = "172.16.0.0/12";

/** VPCs. A VPC goes only when nothing is in it. Source: VPC API, CreateVpc and DeleteVpc. */
export const vpc: Kind = {
  async create(cloud, wanted) {
    const cidr = text(wanted["cidr_block"]) || DEFAULT_BLOCK;
    const block = blockOf(cidr);
    if (!block) throw new ApiError("InvalidCidrBlock.Malformed", "CreateVpc", cidr);
    if (RESERVED.some((reserved) => overlap(reserved, block))) {
      throw new ApiError("InvalidParameter", "CreateVpc", cidr);
    }
    if (block.size > 2 ** 24 || block.size < 2 ** 4) throw new ApiError("InvalidParameter", "CreateVpc", cidr);
    const id = cloud.newId("vpc");
    const facts = { cidr_block: cidr, status: "Available", router_id: `vrt-${id}`, route_table_id: `vtb-${id}` };
    await cloud.settle();
    return { id, facts };
  },
  async remove(cloud, object) {
    const inside = ["alicloud_vswitch", "alicloud_security_group"].flatMap((type) => cloud.all(type));
    if (inside.some(({ facts }) => facts["vpc_id"] === object.id)) {
      throw new ApiError("DependencyViolation", "DeleteVpc", object.id);
    }
  },
};
