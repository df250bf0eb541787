import type { Rule } from "../rule";
import { quotaInstances } from "./instances";
import { quotaRouteEntries } from "./route-entries";
import { quotaRouteTables } from "./route-tables";
import { quotaSecondaryBlocks } from "./secondary-blocks";
import { quotaSecurityGroupMembers } from "./security-group-members";
import { quotaSecurityGroupRules } from "./security-group-rules";
import { quotaSecurityGroups } from "./security-groups";
import { quotaTags } from "./tags";
import { quotaVpcs } from "./vpcs";
import { quotaVswitches } from "./vswitches";

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
