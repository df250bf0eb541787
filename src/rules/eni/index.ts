import type { Rule } from "../rule";
import { eniAvailable } from "./available";
import { eniCreationLimit } from "./creation-limit";
import { eniEipAttached } from "./eip-attached";
import { eniHotPlug } from "./hot-plug";
import { eniImageAutoconfig } from "./image-autoconfig";
import { eniInstanceState } from "./instance-state";
import { eniIpv6Quota } from "./ipv6-quota";
import { eniLegacyStart } from "./legacy-start";
import { eniName } from "./name";
import { eniNetworkCard } from "./network-card";
import { eniPrivateIp } from "./private-ip";
import { eniPrivateIpQuota } from "./private-ip-quota";
import { eniQueues } from "./queues";
import { eniQuota } from "./quota";
import { eniRegionQuota } from "./region-quota";
import { eniReleasedWithInstance } from "./released-with-instance";
import { eniSameVswitchAtCreation } from "./same-vswitch-at-creation";
import { eniSecondaryOnly } from "./secondary-only";
import { eniSecurityGroups } from "./security-groups";
import { eniSingleAttachment } from "./single-attachment";
import { eniTrafficMode } from "./traffic-mode";
import { eniTypeSupport } from "./type-support";
import { eniVpc } from "./vpc";
import { eniVpcInstance } from "./vpc-instance";
import { eniZone } from "./zone";

/** The rules eni/*, in the order in which findings are listed. */
export const ENI_RULES: readonly Rule[] = [
  eniQuota,
  eniZone,
  eniVpc,
  eniSingleAttachment,
  eniTypeSupport,
  eniSecondaryOnly,
  eniHotPlug,
  eniLegacyStart,
  eniImageAutoconfig,
  eniPrivateIp,
  eniSecurityGroups,
  eniName,
  eniQueues,
  eniTrafficMode,
  eniNetworkCard,
  eniVpcInstance,
  eniCreationLimit,
  eniSameVswitchAtCreation,
  eniPrivateIpQuota,
  eniIpv6Quota,
  eniEipAttached,
  eniRegionQuota,
  eniAvailable,
  eniInstanceState,
  eniReleasedWithInstance,
];
