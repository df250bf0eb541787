import { type Planter, patch } from "../random/plant";
import { ruleOf } from "../random/security-group";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/rule-ports",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), port_range: "-1/-1" } }),
  },
];
