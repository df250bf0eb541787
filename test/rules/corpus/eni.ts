import { ATTACHMENT, attach, BASE, type Stack } from "../harness";
import { A, ATTACHED, applied, attachments, FW, HELD, instance, NIC, nic, stack, vswitch } from "./support";

const FAST = { network_interface_traffic_mode: "HighPerformance" };

/** Stacks that bring out every message and every fix of the rules eni/*. */
export const ENI_CORPUS: readonly Stack[] = [
  stack(instance({ instance_type: "ecs.a1.large" }), attachments(2)),
  stack(attachments(6)),
  {
    ...stack({ [A]: { ...attach(), network_interface_id: "eni-9" } }),
    inventory: "networkInterfaces: { eni-9: { serviceManaged: true } }",
  },
  {
    ...stack(instance({ instance_type: "ecs.a1.large" }), ATTACHED),
    state: applied(),
    inventory: "instances: { i-1: { interfaces: [eni-p, eni-8] } }",
  },
  {
    ...stack(instance({ instance_type: "ecs.cold.large" })),
    state: applied({ [FW]: { instance_type: "ecs.cold.large" }, ...HELD }),
  },
  stack(nic({ vswitch_id: "${alicloud_vswitch.b.id}" }), ATTACHED),
  stack(
    nic({ vswitch_id: "${alicloud_vswitch.b.id}" }),
    instance({ vswitch_id: "vsw-1", availability_zone: "cn-hangzhou-a" }),
    ATTACHED,
  ),
  stack(nic({ vswitch_id: "${alicloud_vswitch.o.id}" }), ATTACHED),
  stack(ATTACHED, { [`${ATTACHMENT}.second`]: attach() }),
  stack(instance({ instance_type: "ecs.old.small" }), ATTACHED),
  stack(instance({ instance_type: "ecs.slow.large" }), ATTACHED),
  stack({ [A]: { ...attach(), network_interface_id: "${alicloud_instance.fw.network_interface_id}" } }),
  stack(nic({ instance_type: "Primary" }), ATTACHED),
  stack(instance({ instance_type: "ecs.cold.large" }), ATTACHED),
  stack(instance({ instance_type: "ecs.cold.large", network_interfaces: [{}] })),
  { ...stack(ATTACHED), state: applied() },
  stack(instance({ image_id: "manual.vhd" }), ATTACHED),
  stack(instance({ image_id: "manual.vhd" }), attachments(2)),
  stack(instance({ image_id: "plain.vhd" }), ATTACHED),
  stack(nic({ primary_ip_address: "10.0.1" })),
  stack(nic({ primary_ip_address: "10.9.9.9" })),
  stack(nic({ primary_ip_address: "10.0.1.0" })),
  stack(nic({ primary_ip_address: "10.0.1.9", private_ip_addresses: ["10.0.1.9"] })),
  stack(
    vswitch({ cidr_block: "10.0.1.0/29" }),
    nic({ private_ip_addresses: ["10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.4", "10.0.1.7"] }),
  ),
  stack({ [NIC]: { vswitch_id: "${alicloud_vswitch.a.id}" } }),
  stack(
    { "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" } },
    nic({ security_group_ids: ["${alicloud_security_group.o.id}"] }),
  ),
  stack(nic({ security_group_ids: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] })),
  stack(
    { "alicloud_security_group.e": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" } },
    nic({ security_group_ids: ["${alicloud_security_group.main.id}", "${alicloud_security_group.e.id}"] }),
  ),
  stack(nic({ network_interface_name: "x" })),
  stack(nic({ network_interface_name: "1x" })),
  stack(nic({ description: "http://x" })),
  stack(nic({ queue_number: -1 })),
  stack(nic({ queue_number: 5 }), ATTACHED),
  { ...stack(nic({ queue_number: 2 }), ATTACHED), state: applied({ [NIC]: { queue_number: 1 }, ...HELD }) },
  stack({ [FW]: { instance_type: "ecs.a1.xlarge", image_id: "auto.vhd" } }, ATTACHED),
  stack(instance({ network_interfaces: [{}, {}] })),
  stack(instance({ network_interfaces: [{ vswitch_id: "${alicloud_vswitch.a2.id}" }] })),
  stack(nic({ private_ip_addresses: Array.from({ length: 11 }, (_, i) => `10.0.1.${20 + i}`) })),
  stack(nic({ secondary_private_ip_address_count: 50 })),
  stack(nic({ secondary_private_ip_address_count: 6 }), ATTACHED),
  stack(nic({ secondary_private_ip_address_count: 10 }), ATTACHED),
  stack(instance({ instance_type: "ecs.a1.large" }), nic({ ipv6_address_count: 1 }), ATTACHED),
  stack(nic({ ipv6_address_count: 2 }), ATTACHED),
  stack(instance({ instance_type: "ecs.four.large" }), nic({ ipv6_address_count: 1 }), ATTACHED),
  stack({
    "alicloud_eip_association.e": {
      allocation_id: "eip-1",
      instance_id: "${alicloud_ecs_network_interface.nic.id}",
      instance_type: "NetworkInterface",
    },
  }),
  {
    ...stack(
      ATTACHED,
      { "alicloud_instance.other": { ...BASE[FW] }, [A]: attach("nic", "other") },
      {
        "alicloud_eip_association.e": {
          allocation_id: "eip-1",
          instance_id: "${alicloud_ecs_network_interface.nic.id}",
          instance_type: "NetworkInterface",
          mode: "BINDED",
        },
      },
    ),
    state: {
      [FW]: { id: "i-1", status: "Running", start_time: "2024-01-01T00:00Z" },
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      [NIC]: { id: "eni-1", vswitch_id: "vsw-a" },
      [A]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
      "alicloud_eip_association.e": {
        id: "eip-1:eni-1",
        allocation_id: "eip-1",
        instance_id: "eni-1",
        instance_type: "NetworkInterface",
        mode: "BINDED",
      },
    },
  },
  {
    ...stack({
      "alicloud_ecs_network_interface.many": {
        vswitch_id: "${alicloud_vswitch.a.id}",
        security_group_ids: ["${alicloud_security_group.main.id}"],
        count: 2,
      },
    }),
    inventory: "quotas: { eni.per_account_region: { limit: 1 } }",
  },
  {
    ...stack(ATTACHED),
    state: {
      [FW]: { id: "i-1", status: "Running", start_time: "2024-01-01T00:00Z" },
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      [NIC]: { id: "eni-1", vswitch_id: "vsw-a", status: "InUse" },
    },
  },
  { ...stack(ATTACHED), inventory: "instances: { alicloud_instance.fw: { status: Starting } }" },
  { ...stack(ATTACHED), inventory: "instances: { alicloud_instance.fw: { locked: true } }" },
  { ...stack(ATTACHED), inventory: "instances: { alicloud_instance.fw: { expired: true } }" },
  stack(nic({ delete_on_release: true }), ATTACHED),
  {
    ...stack(instance({ availability_zone: "cn-hangzhou-a" }), nic({ delete_on_release: true }), ATTACHED),
    state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
  },
  {
    ...stack(instance({ availability_zone: "cn-hangzhou-a", network_interfaces: [{}] })),
    state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
  },
  stack(instance({ instance_type: "ecs.four.large" }), attachments(4)),
  stack(instance({ instance_type: "ecs.cold.large" }), attachments(3)),
  stack({ "alicloud_security_group.c": {} }, nic({ security_group_ids: ["${alicloud_security_group.c.id}"] })),
  stack({ [FW]: { instance_type: "ecs.a1.xlarge", image_id: "auto.vhd" } }),
  stack(instance({ image_id: "command.vhd" }), ATTACHED),
  ...["ecs.rdma.large", "ecs.slow.xlarge"].map((instance_type) =>
    stack(instance({ instance_type, network_interfaces: [FAST, FAST] })),
  ),
  stack(instance({ network_interfaces: [FAST, FAST] })),
  stack(instance({ network_card_index: 1 })),
  stack(instance({ instance_type: "ecs.rdma.large", network_interfaces: [{ network_card_index: 2 }] })),
  // A primary interface by its id, and its instance is replaced.
  {
    resources: {
      ...BASE,
      "alicloud_instance.fw": {
        instance_type: "ecs.a1.xlarge",
        image_id: "auto.vhd",
        network_interface_id: "${alicloud_ecs_network_interface.nic.id}",
        system_disk_category: "cloud_auto",
      },
    },
    state: {
      "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
      "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
      "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
      "alicloud_ecs_network_interface.nic": { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-1"] },
      "alicloud_instance.fw": { id: "i-1", network_interface_id: "eni-1", system_disk_category: "cloud_essd" },
    },
  },
];
