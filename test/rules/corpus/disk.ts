import { BASE, type Stack } from "../harness";

const VM = "alicloud_instance.fw";

export const DISK_CORPUS: readonly Stack[] = [
  { resources: { "alicloud_ecs_disk.d": { zone_id: "cn-hangzhou-a", category: "cloud", size: 2001 } } },
  {
    resources: { ...BASE, [VM]: { ...BASE[VM], instance_type: "ecs.g9i.large" } },
    state: {
      "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
      "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
      [VM]: { ...BASE[VM], id: "i-1", vswitch_id: "vsw-a", system_disk_category: "cloud_efficiency" },
    },
  },
];
