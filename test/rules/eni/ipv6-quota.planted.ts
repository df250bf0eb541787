import type { JsonObject } from "../../../src/model/json";
import { fresh, instanceOf, nicOf, type Planter, patch } from "../random/plant";
import type { World } from "../random/world";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/ipv6-quota",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { instance_type: "ecs.g6.2xlarge" },
        [nicOf(host)]: { ipv6_address_count: 2 },
        ...withIpv6(world),
      }),
  },
];

/** Every VPC and vSwitch with IPv6 turned on; each vSwitch with a block of its own. */
function withIpv6({ resources }: World): Record<string, JsonObject> {
  const on: Record<string, JsonObject> = {};
  for (const [address, body] of Object.entries(resources)) {
    if (address.startsWith("alicloud_vpc.")) on[address] = { ...body, enable_ipv6: true };
    if (!address.startsWith("alicloud_vswitch.")) continue;
    on[address] = { ...body, enable_ipv6: true, ipv6_cidr_block_mask: Object.keys(on).length };
  }
  return on;
}
