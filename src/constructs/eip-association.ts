import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { EipAssociationAttributes } from "./attributes";
import { AlicloudResource } from "./resource";

export interface EipAssociationProps extends EipAssociationAttributes, TerraformMetaArguments {}

/** One elastic IP address on one instance or interface. `EipAddress.associateWith` makes it. */
export class EipAssociation extends AlicloudResource {
  static readonly tfResourceType = "alicloud_eip_association";

  constructor(scope: Construct, id: string, props: EipAssociationProps) {
    super(scope, id, EipAssociation.tfResourceType, { ...props });
  }
}
