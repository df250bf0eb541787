import { type Planter, patch } from "../random/plant";
import { ruleOf } from "../random/security-group";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/duplicate-rule",
    plant: (world, host) =>
      patch(world, {
        "alicloud_security_group_rule.one": ruleOf(host),
        "alicloud_security_group_rule.two": ruleOf(host),
      }),
  },
];
