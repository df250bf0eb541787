import type { Rule } from "../rule";
import { securityGroupDuplicateRule } from "./duplicate-rule";
import { securityGroupInnerAccess } from "./inner-access";
import { securityGroupRuleNicType } from "./rule-nic-type";
import { securityGroupRulePorts } from "./rule-ports";
import { securityGroupRuleSource } from "./rule-source";

/** The rules security-group/*, in the order in which findings are listed. */
export const SECURITY_GROUP_RULES: readonly Rule[] = [
  securityGroupRulePorts,
  securityGroupRuleNicType,
  securityGroupRuleSource,
  securityGroupInnerAccess,
  securityGroupDuplicateRule,
];
