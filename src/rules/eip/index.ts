import type { Rule } from "../rule";
import { eipInstanceType } from "./instance-type";
import { eipPublicIp } from "./public-ip";
import { eipSingleAssociation } from "./single-association";

/** The rules eip/*, in the order in which findings are listed. */
export const EIP_RULES: readonly Rule[] = [eipInstanceType, eipPublicIp, eipSingleAssociation];
