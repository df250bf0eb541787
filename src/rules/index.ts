import { ACKNOWLEDGEMENT_RULES } from "./acknowledgement/index";
import { EIP_RULES } from "./eip/index";
import { ENI_RULES } from "./eni/index";
import { EXPRESSION_RULES } from "./expression/index";
import { INSTANCE_RULES } from "./instance/index";
import { ORDER_RULES } from "./order/index";
import { PLAN_RULES } from "./plan/index";
import { QUOTA_RULES } from "./quota/index";
import { REFERENCE_RULES } from "./reference/index";
import type { Rule } from "./rule";
import { SCHEMA_RULES } from "./schema/index";
import { SECURITY_GROUP_RULES } from "./security-group/index";
import { VPC_RULES } from "./vpc/index";
import { VSWITCH_RULES } from "./vswitch/index";

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  ...ENI_RULES,
  ...INSTANCE_RULES,
  ...VSWITCH_RULES,
  ...VPC_RULES,
  ...SECURITY_GROUP_RULES,
  ...EIP_RULES,
  ...QUOTA_RULES,
  ...PLAN_RULES,
  ...ORDER_RULES,
  ...REFERENCE_RULES,
  ...EXPRESSION_RULES,
  ...SCHEMA_RULES,
  ...ACKNOWLEDGEMENT_RULES,
];
