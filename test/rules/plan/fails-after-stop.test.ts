import { planFailsAfterStop } from "../../../src/rules/plan/fails-after-stop/rule";
import { FW, fw, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};
const X64 = "centos_7_9_x64_20G_alibase_20210623.vhd";
function changed(more: Parameters<typeof fw>[0], charge = "PostPaid") {
  const before = { instance_type: "ecs.a1.xlarge", image_id: X64, instance_charge_type: charge };
  return {
    resources: fw({ image_id: X64, ...more }),
    state: { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running", ...before } },
  };
}

table(planFailsAfterStop, [
  ["another type of the architecture", changed({ instance_type: "ecs.a1.2xlarge" }), []],
  ["a type of another architecture", changed({ instance_type: "ecs.arm.large" }), [`violation ${FW} architecture`]],
  ["a new instance", fw({ instance_type: "ecs.arm.large", image_id: X64 }), []],
  ["a smaller type, pay-as-you-go", changed({ instance_type: "ecs.a1.large" }), []],
  [
    "a smaller type of a subscription",
    changed({ instance_type: "ecs.a1.large" }, "PrePaid"),
    [`violation ${FW} downgrade`],
  ],
  ["the same, said so", changed({ instance_type: "ecs.a1.large", operator_type: "downgrade" }, "PrePaid"), []],
  ["a larger type of a subscription", changed({ instance_type: "ecs.a1.2xlarge" }, "PrePaid"), []],
  [
    "a family that does not boot the image",
    {
      ...changed({ instance_type: "ecs.g7a.large", image_id: "debian_9_13_x64_20G_alibase_20210623.vhd" }),
    },
    [`violation ${FW} family`],
  ],
]);
