import type { JsonObject } from "../../../../src/model/json";
import { nicOf, type Planter, patch } from "../plant";
import type { World } from "../world";

export const EXPRESSION_PLANTED: readonly Planter[] = [
  {
    rule: "expression/invalid",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "${upper()}" } }),
  },
  {
    rule: "expression/name",
    mistake: "a bare name",
    plant: (world, host) => patch(world, { [nicOf(host)]: { resource_group_id: "${upper(web)}" } }),
  },
  {
    rule: "expression/name",
    mistake: "a bare type",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "${alicloud_vpc}" } }),
  },
  {
    rule: "expression/token",
    plant: (world, host) => patch(world, { [nicOf(host)]: { description: "a-${TfToken[TOKEN.3]}" } }),
  },
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
  {
    rule: "expression/variable",
    plant: (world) => ({ ...world, variables: { v: { type: "number", default: "many" } } }),
  },
  {
    rule: "expression/condition",
    plant: (world) => ({
      ...world,
      variables: { v: { default: 1 } },
      outputs: { o: { value: 1, precondition: { condition: "${var.v > 1}", error_message: "Too few." } } },
    }),
  },
  {
    rule: "expression/ephemeral",
    plant: (world, host) => ({
      ...patch(world, { [nicOf(host)]: { description: "${var.v}" } }),
      variables: { v: { default: "for the backup", ephemeral: true } },
    }),
  },
];

function more(world: World, body: JsonObject): World {
  return patch(world, { "alicloud_vpc.more": body });
}
