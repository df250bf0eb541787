import type { Stack } from "../harness";
import { instance, nic, stack, vswitch } from "./support";

/** Stacks that bring out every message and every fix of the rules schema/*. */
export const SCHEMA_CORPUS: readonly Stack[] = [
  stack(nic({ vswitch: "v" })),
  stack({ "alicloud_ecs_network_interface.x": {} }),
  stack(instance({ io_optimized: "optimized" })),
  stack(nic({ mac: "00:16:3e:00:00:01" })),
  stack(nic({ description: [] })),
  stack(nic({ ipv6_addresses: [..."0123456789a"] })),
  stack(instance({ status: "Sleeping" })),
  stack(nic({ ipv6_address_count: 11 })),
  stack(instance({ description: "x" })),
  stack(instance({ instance_type: "g6.large" })),
  stack(instance({ period: 10 })),
  stack(nic({ name: "a", network_interface_name: "b" })),
  stack(vswitch({ availability_zone: "cn-hangzhou-a" })),
  stack({ "alicloud_vswitch.x": {} }),
];
