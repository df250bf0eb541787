import type { Rule } from "../rule";
import { vswitchBlockEdge } from "./block-edge/rule";
import { vswitchCapacity } from "./capacity/rule";
import { vswitchCidr } from "./cidr/rule";
import { vswitchFillsVpc } from "./fills-vpc/rule";
import { vswitchIpv6 } from "./ipv6/rule";
import { vswitchOverlap } from "./overlap/rule";
import { vswitchRequired } from "./required/rule";
import { vswitchRoute } from "./route/rule";
import { vswitchZoneExists } from "./zone-exists/rule";

/** The rules vswitch/*, in the order in which findings are listed. */
export const VSWITCH_RULES: readonly Rule[] = [
  vswitchCidr,
  vswitchOverlap,
  vswitchRoute,
  vswitchCapacity,
  vswitchZoneExists,
  vswitchFillsVpc,
  vswitchRequired,
  vswitchIpv6,
  vswitchBlockEdge,
];
