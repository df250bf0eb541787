import type { Rule } from "../rule";
import { eipInstanceType } from "./instance-type/rule";
import { eipPublicIp } from "./public-ip/rule";
import { eipSingleAssociation } from "./single-association/rule";

/** The rules eip/*, in the order in which findings are listed. */
export const EIP_RULES: readonly Rule[] = [eipInstanceType, eipPublicIp, eipSingleAssociation];
