import type { Stack } from "../harness";
import { stack } from "./support";

/** Stacks that bring out every message and every fix of the rules vpc/*. */
export const VPC_CORPUS: readonly Stack[] = [
  stack({ "alicloud_vpc.x": { cidr_block: "10.0.0.0" } }),
  stack({ "alicloud_vpc.x": { cidr_block: "169.254.0.0/16" } }),
  stack({ "alicloud_vpc.x": { cidr_block: "10.0.0.0/29" } }),
  stack({ "alicloud_vpc.x": { cidr_block: "10.0.0.1/16" } }),
  {
    ...stack({ "alicloud_vpc.main": { cidr_block: "10.0.0.0/24" } }),
    state: {
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
    },
  },
];
