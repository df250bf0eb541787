import type { JsonObject } from "../../../src/model/json";
import { eipOn } from "../random/eip";
import { fresh, instanceOf, type Planter, patch } from "../random/plant";
import type { Host, World } from "../random/world";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eip/public-ip",
    plant: (world, host) =>
      patch(fresh(world), {
        ...withoutEip(world, host),
        [instanceOf(host)]: { internet_max_bandwidth_out: 5 },
        ...eipOn(`\${${host.self}.id}`),
      }),
  },
];

/** The host's own association moved away, where there is one. */
function withoutEip({ resources }: World, { name }: Host): Record<string, JsonObject> {
  const own = `alicloud_eip_association.${name}`;
  return own in resources ? { [own]: { instance_id: "i-elsewhere" } } : {};
}
