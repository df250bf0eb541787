import type { Rule } from "../rule";
import { eniAvailable } from "./available/rule";
import { eniCreationLimit } from "./creation-limit/rule";
import { eniEipAttached } from "./eip-attached/rule";
import { eniHotPlug } from "./hot-plug/rule";
import { eniImageAutoconfig } from "./image-autoconfig/rule";
import { eniInstanceState } from "./instance-state/rule";
import { eniIpv6Quota } from "./ipv6-quota/rule";
import { eniLegacyStart } from "./legacy-start/rule";
import { eniName } from "./name/rule";
import { eniNetworkCard } from "./network-card/rule";
import { eniPrivateIp } from "./private-ip/rule";
import { eniPrivateIpQuota } from "./private-ip-quota/rule";
import { eniQueues } from "./queues/rule";
import { eniQuota } from "./quota/rule";
import { eniRegionQuota } from "./region-quota/rule";
import { eniReleasedWithInstance } from "./released-with-instance/rule";
import { eniSameVswitchAtCreation } from "./same-vswitch-at-creation/rule";
import { eniSecondaryOnly } from "./secondary-only/rule";
import { eniSecurityGroups } from "./security-groups/rule";
import { eniSingleAttachment } from "./single-attachment/rule";
import { eniTrafficMode } from "./traffic-mode/rule";
import { eniTypeSupport } from "./type-support/rule";
import { eniVpc } from "./vpc/rule";
import { eniVpcInstance } from "./vpc-instance/rule";
import { eniZone } from "./zone/rule";

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
