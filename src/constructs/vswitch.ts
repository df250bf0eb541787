import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { VSwitchAttributes } from "./attributes";
import type { ZoneId } from "./names";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";
import { takeBlock } from "./taken-blocks";

export interface VSwitchProps extends VSwitchAttributes, TerraformMetaArguments {
  /** The VPC that the block is taken from. Instead of `vpcId`. */
  readonly vpc?: IdReference | undefined;
  /** The zone; everything in the vSwitch is there. Instead of `zoneId`. */
  readonly zone?: ZoneId | undefined;
}

/** A subnet of a VPC in one zone. */
export class VSwitch extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vswitch";

  constructor(scope: Construct, id: string, props: VSwitchProps) {
    const { vpc, zone, vpcId, zoneId, ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, VSwitch.tfResourceType, {
      ...rest,
      vpcId: oneGiven(path, ["vpc", vpc], ["vpcId", vpcId]),
      zoneId: oneGiven<string>(path, ["zone", zone], ["zoneId", zoneId]),
    });
    if (typeof vpc === "object" && props.cidrBlock !== undefined) takeBlock(vpc, props.cidrBlock);
  }

  get zoneId(): string {
    return this.getStringAttribute("zone_id");
  }

  get cidrBlock(): string {
    return this.getStringAttribute("cidr_block");
  }

  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}
