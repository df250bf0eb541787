import type { JsonObject } from "../../../../src/model/json";
import { fresh, instanceOf, type Planter, patch } from "../plant";
import type { Host, World } from "../world";

export const EIP_PLANTED: readonly Planter[] = [
  {
    rule: "eip/instance-type",
    plant: (world, host) => patch(world, eipOn(`\${alicloud_ecs_network_interface.${host.interfaces[0]}.id}`)),
  },
  {
    rule: "eip/public-ip",
    plant: (world, host) =>
      patch(fresh(world), {
        ...withoutEip(world, host),
        [instanceOf(host)]: { internet_max_bandwidth_out: 5 },
        ...eipOn(`\${${host.self}.id}`),
      }),
  },
  {
    rule: "eip/single-association",
    plant: (world) =>
      patch(world, {
        ...eipOn("i-1"),
        "alicloud_eip_association.again": { allocation_id: "${alicloud_eip_address.extra.id}", instance_id: "i-2" },
      }),
  },
];

/** An EIP of its own on something. */
function eipOn(instance_id: string): Record<string, JsonObject> {
  return {
    "alicloud_eip_address.extra": { address_name: "extra", bandwidth: "5" },
    "alicloud_eip_association.extra": { allocation_id: "${alicloud_eip_address.extra.id}", instance_id },
  };
}

/** The host's own association moved away, where there is one. */
function withoutEip({ resources }: World, { name }: Host): Record<string, JsonObject> {
  const own = `alicloud_eip_association.${name}`;
  return own in resources ? { [own]: { instance_id: "i-elsewhere" } } : {};
}
