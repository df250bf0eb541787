import type { Rule } from "../rule";
import { securityGroupDuplicateRule } from "./duplicate-rule/rule";
import { securityGroupInnerAccess } from "./inner-access/rule";
import { securityGroupRuleNicType } from "./rule-nic-type/rule";
import { securityGroupRulePorts } from "./rule-ports/rule";
import { securityGroupRuleSource } from "./rule-source/rule";

/** The rules security-group/*, in the order in which findings are listed. */
export const SECURITY_GROUP_RULES: readonly Rule[] = [
  securityGroupRulePorts,
  securityGroupRuleNicType,
  securityGroupRuleSource,
  securityGroupInnerAccess,
  securityGroupDuplicateRule,
];
