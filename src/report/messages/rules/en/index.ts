import type { RuleText } from "../../text";
import { ACKNOWLEDGEMENT_EN } from "./acknowledgement";
import { EIP_EN } from "./eip";
import { ENI_EN } from "./eni";
import { EXPRESSION_EN } from "./expression";
import { INSTANCE_EN } from "./instance";
import { ORDER_EN } from "./order";
import { PLAN_EN } from "./plan";
import { QUOTA_EN } from "./quota";
import { REFERENCE_EN } from "./reference";
import { SCHEMA_EN } from "./schema";
import { SECURITY_GROUP_EN } from "./security-group";
import { VPC_EN } from "./vpc";
import { VSWITCH_EN } from "./vswitch";

/** English words of every rule, by rule id. */
export const RULES_EN: Readonly<Record<string, RuleText>> = {
  ...ENI_EN,
  ...INSTANCE_EN,
  ...VSWITCH_EN,
  ...VPC_EN,
  ...SECURITY_GROUP_EN,
  ...EIP_EN,
  ...QUOTA_EN,
  ...PLAN_EN,
  ...ORDER_EN,
  ...REFERENCE_EN,
  ...EXPRESSION_EN,
  ...SCHEMA_EN,
  ...ACKNOWLEDGEMENT_EN,
};
