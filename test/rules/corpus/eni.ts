import { ATTACHMENT, attach, type Stack } from "../harness";
import { A, ATTACHED, attachments, instance, nic, RUNNING, stack, vswitch } from "./support";

/** Stacks that bring out every message and every fix of the rules eni/*. */
export const ENI_CORPUS: readonly Stack[] = [
  stack(instance({ instance_type: "ecs.a1.large" }), attachments(2)),
  stack(attachments(6)),
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
  { ...stack(ATTACHED), state: RUNNING },
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
];
