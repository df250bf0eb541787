import type { Rule } from "../rule";
import { vpcCidr } from "./cidr/rule";

/** The rules vpc/*, in the order in which findings are listed. */
export const VPC_RULES: readonly Rule[] = [vpcCidr];
