import { eniHotPlug } from "./eni/hot-plug";
import { eniImageAutoconfig } from "./eni/image-autoconfig";
import { eniLegacyStart } from "./eni/legacy-start";
import { eniPrivateIp } from "./eni/private-ip";
import { eniQuota } from "./eni/quota";
import { eniSecondaryOnly } from "./eni/secondary-only";
import { eniSingleAttachment } from "./eni/single-attachment";
import { eniTypeSupport } from "./eni/type-support";
import { eniVpc } from "./eni/vpc";
import { eniZone } from "./eni/zone";
import { instanceTypeExists } from "./instance/type-exists";
import { referenceUnresolved } from "./reference/unresolved";
import type { Rule } from "./rule";
import { schemaAttribute } from "./schema/attribute";
import { vswitchCidr } from "./vswitch/cidr";
import { vswitchOverlap } from "./vswitch/overlap";

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
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
  instanceTypeExists,
  vswitchCidr,
  vswitchOverlap,
  referenceUnresolved,
  schemaAttribute,
];
