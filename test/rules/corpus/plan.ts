import type { Resources, Stack } from "../harness";
import { ATTACHED, FW, instance, NIC, nic, stack } from "./support";

const PLACES: Resources = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
};

const RULE = {
  type: "ingress",
  ip_protocol: "tcp",
  port_range: "22/22",
  security_group_id: "sg-1",
  cidr_ip: "10.0.0.0/8",
};

/** Stacks that bring out every message and every fix of the rules plan/*. */
export const PLAN_CORPUS: readonly Stack[] = [
  {
    ...stack(instance({ is_outdated: true })),
    state: { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running" } },
  },
  stack(instance({ network_interfaces: [{ network_interface_id: "eni-9" }] }), ATTACHED),
  {
    ...stack(instance({ instance_type: "ecs.arm.large", image_id: "centos_7_9_x64_20G_alibase_20210623.vhd" })),
    state: {
      ...PLACES,
      [FW]: {
        id: "i-1",
        vswitch_id: "vsw-a",
        status: "Running",
        instance_type: "ecs.a1.large",
        image_id: "centos_7_9_x64_20G_alibase_20210623.vhd",
      },
    },
  },
  {
    ...stack(instance({ instance_type: "ecs.a1.large" })),
    state: {
      ...PLACES,
      [FW]: {
        id: "i-1",
        vswitch_id: "vsw-a",
        status: "Running",
        instance_type: "ecs.a1.2xlarge",
        image_id: "auto.vhd",
        instance_charge_type: "PrePaid",
      },
    },
  },
  { ...stack(), state: { ...PLACES, "alicloud_instance.gone": { id: "i-9", deletion_protection: true } } },
  { ...stack(), state: { ...PLACES, "alicloud_instance.gone": { id: "i-9", instance_charge_type: "PrePaid" } } },
  { ...stack(), state: { ...PLACES, "alicloud_eip_address.gone": { id: "eip-9", payment_type: "Subscription" } } },
  {
    ...stack(instance({ image_id: "auto.vhd", user_data: "new" })),
    state: {
      ...PLACES,
      [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running", image_id: "plain.vhd", user_data: "old" },
    },
  },
  {
    ...stack({
      "alicloud_security_group_rule.r": {
        ...RULE,
        source_group_owner_id: "2",
        lifecycle: { create_before_destroy: true },
      },
    }),
    state: { "alicloud_security_group_rule.r": { ...RULE, id: "sg-1:r", source_group_owner_id: "1" } },
  },
  {
    ...stack(
      nic({ primary_ip_address: "10.0.1.9", resource_group_id: "rg-1", lifecycle: { create_before_destroy: true } }),
    ),
    state: { ...PLACES, [NIC]: { id: "eni-1", vswitch_id: "vsw-a", primary_ip_address: "10.0.1.9" } },
  },
  {
    ...stack(instance({ hpc_cluster_id: "hpc-2", lifecycle: { prevent_destroy: true } })),
    state: { ...PLACES, [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running", hpc_cluster_id: "hpc-1" } },
  },
  stack(
    instance({
      lifecycle: {
        precondition: [{ condition: "${1 > 2}", error_message: "It must be greater." }],
        postcondition: [{ condition: "${2 > 3}", error_message: "It must be greater." }],
      },
    }),
  ),
  ...[{}, { security_group_type: "enterprise" }].map((kind) => ({
    ...stack(
      { "alicloud_security_group.new": { vpc_id: "${alicloud_vpc.main.id}", ...kind } },
      instance({ security_groups: ["${alicloud_security_group.new.id}"] }),
    ),
    state: {
      ...PLACES,
      "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
      [FW]: { id: "i-1", vswitch_id: "vsw-a", status: "Running", image_id: "auto.vhd", security_groups: ["sg-1"] },
    },
  })),
  {
    ...stack(instance({ instance_type: "ecs.g7a.large", image_id: "debian_9_13_x64_20G_alibase_20210623.vhd" })),
    state: {
      ...PLACES,
      [FW]: {
        id: "i-1",
        vswitch_id: "vsw-a",
        status: "Running",
        instance_type: "ecs.a1.large",
        image_id: "debian_9_13_x64_20G_alibase_20210623.vhd",
      },
    },
  },
];
