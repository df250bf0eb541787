import { type Planter, patch } from "../random/plant";
import { ruleOf } from "../random/security-group";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/rule-source",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), cidr_ip: "10.0.0.0/99" } }),
  },
];
