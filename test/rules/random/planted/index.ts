import type { Planter } from "../plant";
import { ACKNOWLEDGEMENT_PLANTED } from "./acknowledgement";
import { DISK_PLANTED } from "./disk";
import { EIP_PLANTED } from "./eip";
import { ENI_PLANTED } from "./eni";
import { EXPRESSION_PLANTED } from "./expression";
import { INSTANCE_PLANTED } from "./instance";
import { NAT_GATEWAY_PLANTED } from "./nat-gateway";
import { ORDER_PLANTED } from "./order";
import { PLAN_PLANTED } from "./plan";
import { QUOTA_PLANTED } from "./quota";
import { REFERENCE_PLANTED } from "./reference";
import { SCHEMA_PLANTED } from "./schema";
import { SECURITY_GROUP_PLANTED } from "./security-group";
import { VPC_PLANTED } from "./vpc";
import { VSWITCH_PLANTED } from "./vswitch";

/** At least one mistake for every rule. */
export const PLANTED: readonly Planter[] = [
  ...ENI_PLANTED,
  ...INSTANCE_PLANTED,
  ...VSWITCH_PLANTED,
  ...VPC_PLANTED,
  ...SECURITY_GROUP_PLANTED,
  ...DISK_PLANTED,
  ...EIP_PLANTED,
  ...NAT_GATEWAY_PLANTED,
  ...QUOTA_PLANTED,
  ...PLAN_PLANTED,
  ...ORDER_PLANTED,
  ...REFERENCE_PLANTED,
  ...EXPRESSION_PLANTED,
  ...SCHEMA_PLANTED,
  ...ACKNOWLEDGEMENT_PLANTED,
];
