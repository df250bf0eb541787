import type { JsonObject } from "../../../src/model/json";
import { vswitchBlockEdge } from "../../../src/rules/vswitch/block-edge/rule";
import { BASE } from "../harness";
import { table } from "../table";

const A = "alicloud_vswitch.a";
const MORE = {
  "alicloud_vpc_ipv4_cidr_block.more": { vpc_id: "${alicloud_vpc.main.id}", secondary_cidr_block: "172.16.0.0/16" },
};
const inside = (more: JsonObject = {}) => ({ [A]: { ...BASE[A], cidr_block: "172.16.1.0/24", ...more } });

table(vswitchBlockEdge, [
  ["in the VPC's own block", MORE, []],
  ["in the secondary one", { ...MORE, ...inside() }, [`violation ${A} violation`]],
  ["with depends_on", { ...MORE, ...inside({ depends_on: ["alicloud_vpc_ipv4_cidr_block.more"] }) }, []],
  [
    "the block exists already",
    {
      resources: { ...MORE, ...inside() },
      state: {
        "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
        "alicloud_vpc_ipv4_cidr_block.more": { id: "x", vpc_id: "vpc-1", secondary_cidr_block: "172.16.0.0/16" },
      },
    },
    [],
  ],
]);
