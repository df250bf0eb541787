import { BASE, type Resources, type Stack } from "../harness";
import { A, FW, instance, nic, stack, vswitch } from "./support";

const PLACED: Resources = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  [FW]: { id: "i-1", vswitch_id: "vsw-a", vpc_id: "vpc-1", availability_zone: "cn-hangzhou-a", status: "Running" },
};

/** Stacks that bring out every message and every fix of the rules instance/*. */
export const INSTANCE_CORPUS: readonly Stack[] = [
  stack(instance({ instance_type: "ecs.a1.huge" })),
  stack(instance({ private_ip: "10.0.1" })),
  stack(instance({ private_ip: "10.9.9.9" })),
  stack(instance({ private_ip: "10.0.1.254" })),
  stack(nic({ primary_ip_address: "10.0.1.9" }), {
    [FW]: {
      instance_type: "ecs.a1.xlarge",
      image_id: "auto.vhd",
      vswitch_id: "${alicloud_vswitch.a.id}",
      private_ip: "10.0.1.9",
    },
    "alicloud_instance.last": { ...BASE[FW], private_ip: "10.0.1.9" },
  }),
  stack(
    vswitch({ cidr_block: "10.0.1.0/29" }),
    nic({ private_ip_addresses: ["10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.4"] }),
    instance({ private_ip: "10.0.1.7" }),
  ),
  stack(instance({ availability_zone: "cn-hangzhou-b" })),
  stack(
    { "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" } },
    instance({ security_groups: ["${alicloud_security_group.o.id}"] }),
  ),
  stack(instance({ security_groups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] })),
  stack(
    { "alicloud_security_group.e": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" } },
    instance({ security_groups: ["${alicloud_security_group.main.id}", "${alicloud_security_group.e.id}"] }),
  ),
  stack(instance({ instance_name: "x" })),
  stack(instance({ instance_name: "1x" })),
  stack(instance({ instance_name: "http://x" })),
  stack(instance({ host_name: "a..b" })),
  stack(instance({ dry_run: true })),
  stack(instance({ user_data: "#".repeat(40_000) })),
  stack(instance({ private_ip: "10.0.1.9", network_interface_id: "eni-1" })),
  stack({ "alicloud_instance.x": { instance_type: "ecs.a1.large", image_id: "auto.vhd", private_ip: "10.0.1.9" } }),
  stack(instance({ instance_type: "ecs.arm.large", image_id: "centos_7_9_x64_20G_alibase_20210623.vhd" })),
  stack(instance({ instance_type: "ecs.past.large" }), {
    "alicloud_route_table_attachment.t": { vswitch_id: "${alicloud_vswitch.a2.id}", route_table_id: "vtb-1" },
  }),
  { ...stack(instance({ vswitch_id: "${alicloud_vswitch.b.id}" })), state: PLACED },
  { ...stack(instance({ vswitch_id: "${alicloud_vswitch.o.id}" })), state: PLACED },
  {
    ...stack(instance({ vswitch_id: "${alicloud_vswitch.o.id}", vpc_id: "${alicloud_vpc.other.id}" }), {
      [A]: { network_interface_id: "eni-9", instance_id: "${alicloud_instance.fw.id}" },
    }),
    state: PLACED,
  },
  { ...stack(instance({})), inventory: "zones: { cn-hangzhou-a: { instanceTypes: [ecs.a1.large] } }" },
  { ...stack(instance({})), inventory: "zones: { cn-hangzhou-a: { instanceTypes: [ecs.b1.large] } }" },
  stack({ "alicloud_security_group.c": {} }, instance({ security_groups: ["${alicloud_security_group.c.id}"] })),
  stack(instance({ instance_type: "ecs.g7a.large", image_id: "ubuntu_16_04_x64_20G_alibase_20200101.vhd" })),
  stack(instance({ instance_type: "ecs.v5-c1m1.large" })),
  stack(instance({ instance_type: "ecs.e-c4m1.large" })),
  ...["short", "a b c d e f", "lowercaseonly"].map((password) => stack(instance({ password }))),
  stack(instance({ image_id: "win.vhd", password: "/Abcdefg1" })),
];
