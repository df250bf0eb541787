import type { JsonObject } from "../../../src/model/json";
import { planLastGroup } from "../../../src/rules/plan/last-group/rule";
import { BASE } from "../harness";
import { FW, fw, table } from "../table";

const group = (name: string) => `\${alicloud_security_group.${name}.id}`;

/** The instance moves from these groups to those; `main` is sg-1. */
function moves(before: readonly string[], after: readonly string[], main: JsonObject = {}, variables: JsonObject = {}) {
  return {
    resources: {
      "alicloud_security_group.main": { ...BASE["alicloud_security_group.main"], ...main },
      "alicloud_security_group.new": { vpc_id: "${alicloud_vpc.main.id}" },
      "alicloud_security_group.big": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" },
      ...fw({ security_groups: [...after] }),
    },
    state: {
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
      [FW]: { ...BASE[FW], id: "i-1", vswitch_id: "vsw-a", security_groups: [...before] },
    },
    variables,
  };
}

table(planLastGroup, [
  ["stays where it is", moves(["sg-1"], [group("main")]), []],
  ["one more", moves(["sg-1"], [group("main"), group("new")]), []],
  ["from one to another", moves(["sg-1"], [group("new")]), [`violation ${FW} stays`]],
  ["from two to others", moves(["sg-1", "sg-2"], [group("new"), "sg-3"]), [`violation ${FW} stays`]],
  ["from two to one of them and another", moves(["sg-1", "sg-2"], ["sg-2", group("new")]), []],
  ["to the other kind", moves(["sg-1"], [group("big")]), [`violation ${FW} other-kind`]],
  ["from none", moves([], [group("new")]), []],
  ["to what is not known", moves(["sg-1"], ["${var.g}"], {}, { g: {} }), [`undecided ${FW} variable g`]],
  ["to what is not known, beside an old one", moves(["sg-1"], [group("main"), "${var.g}"], {}, { g: {} }), []],
  ["a new instance", fw({ security_groups: [group("main")] }), []],
]);
