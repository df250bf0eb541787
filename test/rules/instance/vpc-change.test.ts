import { instanceVpcChange } from "../../../src/rules/instance/vpc-change/rule";
import { ATTACHED, FW, fw, table } from "../table";

function moved(more: Parameters<typeof fw>[0]) {
  return {
    resources: fw(more),
    state: {
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      [FW]: { id: "i-1", vswitch_id: "vsw-a", vpc_id: "vpc-1", availability_zone: "cn-hangzhou-a", status: "Running" },
    },
  };
}

table(instanceVpcChange, [
  ["to another vSwitch of the zone", moved({ vswitch_id: "${alicloud_vswitch.a2.id}" }), []],
  ["to another zone", moved({ vswitch_id: "${alicloud_vswitch.b.id}" }), [`violation ${FW} other-zone`]],
  ["to another VPC, not named", moved({ vswitch_id: "${alicloud_vswitch.o.id}" }), [`violation ${FW} vpc-left-out`]],
  ["to another VPC", moved({ vswitch_id: "${alicloud_vswitch.o.id}", vpc_id: "${alicloud_vpc.other.id}" }), []],
  [
    "to another VPC with an interface",
    {
      ...moved({ vswitch_id: "${alicloud_vswitch.o.id}", vpc_id: "${alicloud_vpc.other.id}" }),
      resources: { ...fw({ vswitch_id: "${alicloud_vswitch.o.id}", vpc_id: "${alicloud_vpc.other.id}" }), ...ATTACHED },
    },
    [`violation ${FW} carries`],
  ],
  ["that changes something else stays where it is", moved({ instance_name: "other" }), []],
  [
    "to another vSwitch of the zone, with an interface",
    { ...moved({}), resources: { ...fw({ vswitch_id: "${alicloud_vswitch.a2.id}" }), ...ATTACHED } },
    [],
  ],
  ["a new one goes anywhere", fw({ vswitch_id: "${alicloud_vswitch.b.id}" }), []],
]);
