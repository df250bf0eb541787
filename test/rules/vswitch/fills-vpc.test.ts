import { vswitchFillsVpc } from "../../../src/rules/vswitch/fills-vpc/rule";
import { table } from "../table";

function one(cidr_block: string) {
  return {
    "alicloud_vpc.full": { cidr_block: "10.9.0.0/16" },
    "alicloud_vswitch.full": { vpc_id: "${alicloud_vpc.full.id}", zone_id: "cn-hangzhou-a", cidr_block },
  };
}

table(vswitchFillsVpc, [
  ["a part", one("10.9.0.0/17"), []],
  ["all of it", one("10.9.0.0/16"), ["violation alicloud_vswitch.full violation"]],
  [
    "all of it, beside another",
    {
      ...one("10.9.0.0/16"),
      "alicloud_vswitch.second": { vpc_id: "${alicloud_vpc.full.id}", cidr_block: "10.9.1.0/24" },
    },
    [],
  ],
  ["not known", { resources: one("${var.b}"), variables: { b: {} } }, ["undecided alicloud_vswitch.full variable b"]],
]);
