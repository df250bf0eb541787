import { planSilentChange } from "../../../src/rules/plan/silent-change/rule";
import { FW, fw, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};
const STATE = { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running" } };

table(planSilentChange, [
  ["a new one", fw({ is_outdated: true }), []],
  ["changed", { resources: fw({ is_outdated: true }), state: STATE }, [`violation ${FW} violation`]],
  ["another attribute changed", { resources: fw({ instance_name: "new" }), state: STATE }, []],
]);
