import { vswitchRequired } from "../../../src/rules/vswitch/required/rule";
import { table } from "../table";

table(vswitchRequired, [
  ["both", {}, []],
  ["no block", { "alicloud_vswitch.x": { vpc_id: "vpc-1", zone_id: "z" } }, ["violation alicloud_vswitch.x violation"]],
  [
    "an empty block",
    { "alicloud_vswitch.x": { cidr_block: "", vpc_id: "vpc-1", zone_id: "z" } },
    ["violation alicloud_vswitch.x violation"],
  ],
  [
    "no VPC",
    { "alicloud_vswitch.x": { cidr_block: "10.0.9.0/24", zone_id: "z" } },
    ["violation alicloud_vswitch.x violation"],
  ],
  ["a default one", { "alicloud_vswitch.x": { is_default: true, zone_id: "z" } }, []],
  [
    "it exists already",
    { resources: { "alicloud_vswitch.x": { zone_id: "z" } }, state: { "alicloud_vswitch.x": { id: "vsw-1" } } },
    [],
  ],
  [
    "perhaps a default one",
    { resources: { "alicloud_vswitch.x": { is_default: "${var.d}", zone_id: "z" } }, variables: { d: {} } },
    ["undecided alicloud_vswitch.x variable d"],
  ],
]);
