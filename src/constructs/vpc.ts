import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { VpcAttributes } from "./attributes";
import { AlicloudResource } from "./resource";

export interface VpcProps extends VpcAttributes, TerraformMetaArguments {}

/** A virtual private cloud. */
export class Vpc extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc";

  constructor(scope: Construct, id: string, props: VpcProps) {
    super(scope, id, Vpc.tfResourceType, { ...props });
  }

  /** The block as the cloud has it; a token until apply. */
  get cidrBlock(): string {
    return this.getStringAttribute("cidr_block");
  }

  get routeTableId(): string {
    return this.getStringAttribute("route_table_id");
  }
}
