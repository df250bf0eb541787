import type { Rule } from "../rule";
import { instanceAdvancedNetwork } from "./advanced-network/rule";
import { instanceDroppedPrivateIp } from "./dropped-private-ip/rule";
import { instanceDryRun } from "./dry-run/rule";
import { instanceImage } from "./image/rule";
import { instanceName } from "./name/rule";
import { instancePassword } from "./password/rule";
import { instancePrivateIp } from "./private-ip/rule";
import { instanceSecurityGroups } from "./security-groups/rule";
import { instanceTypeExists } from "./type-exists/rule";
import { instanceTypeZone } from "./type-zone/rule";
import { instanceUserData } from "./user-data/rule";
import { instanceVpcChange } from "./vpc-change/rule";
import { instanceVswitchZone } from "./vswitch-zone/rule";

/** The rules instance/*, in the order in which findings are listed. */
export const INSTANCE_RULES: readonly Rule[] = [
  instanceTypeExists,
  instancePrivateIp,
  instanceVswitchZone,
  instanceSecurityGroups,
  instanceName,
  instancePassword,
  instanceDryRun,
  instanceUserData,
  instanceDroppedPrivateIp,
  instanceImage,
  instanceAdvancedNetwork,
  instanceVpcChange,
  instanceTypeZone,
];
