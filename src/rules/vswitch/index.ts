import type { Rule } from "../rule";
import { vswitchCidr } from "./cidr";
import { vswitchOverlap } from "./overlap";

/** The rules vswitch/*, in the order in which findings are listed. */
export const VSWITCH_RULES: readonly Rule[] = [vswitchCidr, vswitchOverlap];
