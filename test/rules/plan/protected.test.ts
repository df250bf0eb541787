import { planProtected } from "../../../src/rules/plan/protected/rule";
import { FW, fw, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};

table(planProtected, [
  [
    "it stays",
    { resources: {}, state: { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", deletion_protection: true } } },
    [],
  ],
  [
    "it goes",
    { resources: {}, state: { ...PLACES, "alicloud_instance.gone": { id: "i-9", deletion_protection: true } } },
    ["violation alicloud_instance.gone protected"],
  ],
  [
    "it is replaced",
    {
      resources: fw({ availability_zone: "cn-hangzhou-b" }),
      state: {
        ...PLACES,
        [FW]: { id: "i-1", vswitch_id: "vsw-a", availability_zone: "cn-hangzhou-a", deletion_protection: true },
      },
    },
    [`violation ${FW} protected`],
  ],
  [
    "a subscription",
    { resources: {}, state: { ...PLACES, "alicloud_instance.gone": { id: "i-9", instance_charge_type: "PrePaid" } } },
    ["violation alicloud_instance.gone prepaid"],
  ],
  [
    "a subscription with force_delete",
    {
      resources: {},
      state: {
        ...PLACES,
        "alicloud_instance.gone": { id: "i-9", instance_charge_type: "PrePaid", force_delete: true },
      },
    },
    [],
  ],
]);
