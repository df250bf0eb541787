import { type Planter, patch } from "../random/plant";
import { ruleOf } from "../random/security-group";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/rule-nic-type",
    plant: (world, host) =>
      patch(world, { "alicloud_security_group_rule.extra": { ...ruleOf(host), nic_type: "internet" } }),
  },
];
