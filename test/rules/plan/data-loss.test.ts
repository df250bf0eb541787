import { planDataLoss } from "../../../src/rules/plan/data-loss/rule";
import { FW, fw, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};
const STATE = { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running", image_id: "plain.vhd" } };

table(planDataLoss, [
  ["a new one", fw({ user_data: "new" }), []],
  ["another image", { resources: {}, state: STATE }, [`violation ${FW} system-disk`]],
  [
    "other user data",
    { resources: fw({ image_id: "plain.vhd", user_data: "new" }), state: STATE },
    [`violation ${FW} not-run`],
  ],
  ["nothing", { resources: fw({ image_id: "plain.vhd" }), state: STATE }, []],
]);
