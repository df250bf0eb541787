import type { RuleText } from "../../text";
import { ACKNOWLEDGEMENT_ZH } from "./acknowledgement";
import { EIP_ZH } from "./eip";
import { ENI_ZH } from "./eni";
import { EXPRESSION_ZH } from "./expression";
import { INSTANCE_ZH } from "./instance";
import { ORDER_ZH } from "./order";
import { PLAN_ZH } from "./plan";
import { QUOTA_ZH } from "./quota";
import { REFERENCE_ZH } from "./reference";
import { SCHEMA_ZH } from "./schema";
import { SECURITY_GROUP_ZH } from "./security-group";
import { VPC_ZH } from "./vpc";
import { VSWITCH_ZH } from "./vswitch";

/** Chinese words of every rule, by rule id. */
export const RULES_ZH: Readonly<Record<string, RuleText>> = {
  ...ENI_ZH,
  ...INSTANCE_ZH,
  ...VSWITCH_ZH,
  ...VPC_ZH,
  ...SECURITY_GROUP_ZH,
  ...EIP_ZH,
  ...QUOTA_ZH,
  ...PLAN_ZH,
  ...ORDER_ZH,
  ...REFERENCE_ZH,
  ...EXPRESSION_ZH,
  ...SCHEMA_ZH,
  ...ACKNOWLEDGEMENT_ZH,
};
