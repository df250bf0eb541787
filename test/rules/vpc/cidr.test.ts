import { vpcCidr } from "../../../src/rules/vpc/cidr/rule";
import { table } from "../table";

const vpc = (cidr_block: string) => ({ "alicloud_vpc.x": { cidr_block } });

function changed(cidr_block: string) {
  return {
    resources: { "alicloud_vpc.main": { cidr_block } },
    state: {
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
    },
  };
}

table(vpcCidr, [
  ["/8", vpc("10.0.0.0/8"), []],
  ["/7", vpc("10.0.0.0/7"), ["violation alicloud_vpc.x mask"]],
  ["/28", vpc("10.0.0.0/28"), []],
  ["/29", vpc("10.0.0.0/29"), ["violation alicloud_vpc.x mask"]],
  ["public", vpc("30.0.0.0/16"), []],
  ["carrier-grade NAT", vpc("100.127.0.0/16"), ["violation alicloud_vpc.x reserved"]],
  ["right beside it", vpc("100.128.0.0/16"), []],
  ["link-local", vpc("169.254.0.0/16"), ["violation alicloud_vpc.x reserved"]],
  ["multicast", vpc("239.0.0.0/16"), ["violation alicloud_vpc.x reserved"]],
  ["host bits", vpc("10.0.0.1/16"), ["violation alicloud_vpc.x host-bits"]],
  ["no block", vpc("10.0.0.0/99"), ["violation alicloud_vpc.x malformed"]],
  [
    "a secondary one",
    { "alicloud_vpc.x": { secondary_cidr_blocks: ["127.0.0.0/16"] } },
    ["violation alicloud_vpc.x reserved"],
  ],
  [
    "a secondary one of its own",
    { "alicloud_vpc_ipv4_cidr_block.x": { vpc_id: "vpc-1", secondary_cidr_block: "169.254.1.0/24" } },
    ["violation alicloud_vpc_ipv4_cidr_block.x reserved"],
  ],
  ["not known", { resources: vpc("${var.b}"), variables: { b: {} } }, ["undecided alicloud_vpc.x variable b"]],
  ["changed, and covers", changed("10.0.0.0/15"), []],
  ["changed, and does not", changed("10.0.0.0/24"), ["violation alicloud_vpc.main uncovers"]],
]);
