import type { Resources, Stack } from "../harness";
import { ATTACHED, instance, stack } from "./support";

const eip = (instance_id: string): Resources => ({
  "alicloud_eip_association.e": { allocation_id: "eip-1", instance_id },
});

/** Stacks that bring out every message and every fix of the rules eip/*. */
export const EIP_CORPUS: readonly Stack[] = [
  stack(eip("${alicloud_ecs_network_interface.nic.id}"), ATTACHED),
  stack(instance({ internet_max_bandwidth_out: 5 }), eip("${alicloud_instance.fw.id}")),
  stack(eip("i-1"), { "alicloud_eip_association.f": { allocation_id: "eip-1", instance_id: "i-2" } }),
  stack(eip("${alicloud_instance.fw.id}"), {
    "alicloud_eip_association.f": { allocation_id: "eip-2", instance_id: "${alicloud_instance.fw.id}" },
  }),
  stack(eip("${alicloud_ecs_network_interface.nic.id}"), ATTACHED, {
    "alicloud_eip_association.f": { allocation_id: "eip-2", instance_id: "${alicloud_ecs_network_interface.nic.id}" },
  }),
];
