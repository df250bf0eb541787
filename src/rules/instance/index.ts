import type { Rule } from "../rule";
import { instanceAdvancedNetwork } from "./advanced-network";
import { instanceDroppedPrivateIp } from "./dropped-private-ip";
import { instanceDryRun } from "./dry-run";
import { instanceImage } from "./image";
import { instanceName } from "./name";
import { instancePassword } from "./password";
import { instancePrivateIp } from "./private-ip";
import { instanceSecurityGroups } from "./security-groups";
import { instanceTypeExists } from "./type-exists";
import { instanceTypeZone } from "./type-zone";
import { instanceUserData } from "./user-data";
import { instanceVpcChange } from "./vpc-change";
import { instanceVswitchZone } from "./vswitch-zone";

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
