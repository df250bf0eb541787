import type { JsonObject } from "../../../src/model/json";
import { type Planter, patch } from "../random/plant";
import type { World } from "../random/world";

export const PLANTED: readonly Planter[] = [
  {
    rule: "expression/repetition",
    mistake: "a count that is no count",
    plant: (world) => more(world, { count: -1, cidr_block: "10.250.0.0/16" }),
  },
  {
    rule: "expression/repetition",
    mistake: "a for_each that only apply knows",
    plant: (world) => {
      const other = more(world, { cidr_block: "10.250.0.0/16" });
      return patch(other, { "alicloud_eip_address.more": { for_each: "${toset([alicloud_vpc.more.id])}" } });
    },
  },
];

function more(world: World, body: JsonObject): World {
  return patch(world, { "alicloud_vpc.more": body });
}
