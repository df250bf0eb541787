import type { Stack } from "../harness";
import { ACKNOWLEDGEMENT_CORPUS } from "./acknowledgement";
import { DISK_CORPUS } from "./disk";
import { EIP_CORPUS } from "./eip";
import { ENI_CORPUS } from "./eni";
import { EXPRESSION_CORPUS } from "./expression";
import { INSTANCE_CORPUS } from "./instance";
import { NAT_GATEWAY_CORPUS } from "./nat-gateway";
import { ORDER_CORPUS } from "./order";
import { PLAN_CORPUS } from "./plan";
import { QUOTA_CORPUS } from "./quota";
import { REFERENCE_CORPUS } from "./reference";
import { SCHEMA_CORPUS } from "./schema";
import { SECURITY_GROUP_CORPUS } from "./security-group";
import { VPC_CORPUS } from "./vpc";
import { VSWITCH_CORPUS } from "./vswitch";

/** Stacks that together bring out every message and every fix of every rule. */
export const CORPUS: readonly Stack[] = [
  ...ENI_CORPUS,
  ...INSTANCE_CORPUS,
  ...VSWITCH_CORPUS,
  ...VPC_CORPUS,
  ...SECURITY_GROUP_CORPUS,
  ...DISK_CORPUS,
  ...EIP_CORPUS,
  ...NAT_GATEWAY_CORPUS,
  ...QUOTA_CORPUS,
  ...PLAN_CORPUS,
  ...ORDER_CORPUS,
  ...REFERENCE_CORPUS,
  ...EXPRESSION_CORPUS,
  ...SCHEMA_CORPUS,
  ...ACKNOWLEDGEMENT_CORPUS,
];
