import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { SecurityGroupRuleAttributes } from "./attributes";
import { AlicloudResource } from "./resource";

export interface SecurityGroupRuleProps extends SecurityGroupRuleAttributes, TerraformMetaArguments {}

/** One rule of a security group. `SecurityGroup` makes them from its `rules`. */
export class SecurityGroupRule extends AlicloudResource {
  static readonly tfResourceType = "alicloud_security_group_rule";

  constructor(scope: Construct, id: string, props: SecurityGroupRuleProps) {
    super(scope, id, SecurityGroupRule.tfResourceType, { ...props });
  }
}
