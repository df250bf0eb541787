import type { Rule } from "../rule";
import { vswitchBlockEdge } from "./block-edge";
import { vswitchCapacity } from "./capacity";
import { vswitchCidr } from "./cidr";
import { vswitchFillsVpc } from "./fills-vpc";
import { vswitchIpv6 } from "./ipv6";
import { vswitchOverlap } from "./overlap";
import { vswitchRequired } from "./required";
import { vswitchRoute } from "./route";
import { vswitchZoneExists } from "./zone-exists";

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
