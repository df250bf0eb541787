import type { Rule } from "../rule";
import { quotaInstances } from "./instances/rule";
import { quotaRouteEntries } from "./route-entries/rule";
import { quotaRouteTables } from "./route-tables/rule";
import { quotaSecondaryBlocks } from "./secondary-blocks/rule";
import { quotaSecurityGroupMembers } from "./security-group-members/rule";
import { quotaSecurityGroupRules } from "./security-group-rules/rule";
import { quotaSecurityGroups } from "./security-groups/rule";
import { quotaTags } from "./tags/rule";
import { quotaVpcs } from "./vpcs/rule";
import { quotaVswitches } from "./vswitches/rule";

/** The rules quota/*, in the order in which findings are listed. */
export const QUOTA_RULES: readonly Rule[] = [
  quotaVpcs,
  quotaVswitches,
  quotaSecurityGroups,
  quotaSecurityGroupRules,
  quotaRouteTables,
  quotaRouteEntries,
  quotaSecondaryBlocks,
  quotaInstances,
  quotaSecurityGroupMembers,
  quotaTags,
];
