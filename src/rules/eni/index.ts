import type { Rule } from "../rule";
import { eniHotPlug } from "./hot-plug";
import { eniImageAutoconfig } from "./image-autoconfig";
import { eniLegacyStart } from "./legacy-start";
import { eniPrivateIp } from "./private-ip";
import { eniQuota } from "./quota";
import { eniSecondaryOnly } from "./secondary-only";
import { eniSingleAttachment } from "./single-attachment";
import { eniTypeSupport } from "./type-support";
import { eniVpc } from "./vpc";
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
];
