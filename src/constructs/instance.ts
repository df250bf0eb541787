import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { InstanceAttributes } from "./attributes";
import type { ImageId } from "./names";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";

export interface InstanceProps extends Omit<InstanceAttributes, "securityGroups">, TerraformMetaArguments {
  /** Id of the image that the instance boots. Instead of `imageId`. A change stops and starts the instance. */
  readonly image?: ImageId | undefined;
  /** Where the primary interface is, and with it the instance. Instead of `vswitchId`. */
  readonly vswitch?: IdReference | undefined;
  /** Security groups of the primary interface. */
  readonly securityGroups?: readonly IdReference[] | undefined;
}

/** An ECS instance with its primary interface. Further interfaces are `NetworkInterface`s attached to it. */
export class Instance extends AlicloudResource {
  static readonly tfResourceType = "alicloud_instance";

  constructor(scope: Construct, id: string, props: InstanceProps) {
    const { image, imageId, vswitch, vswitchId, securityGroups, ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, Instance.tfResourceType, {
      ...rest,
      imageId: oneGiven<IdReference>(path, ["image", image], ["imageId", imageId]),
      vswitchId: oneGiven(path, ["vswitch", vswitch], ["vswitchId", vswitchId]),
      securityGroups: securityGroups,
    });
  }

  get privateIp(): string {
    return this.getStringAttribute("private_ip");
  }

  get publicIp(): string {
    return this.getStringAttribute("public_ip");
  }

  /** The primary interface, which is born and dies with the instance. */
  get primaryInterfaceId(): string {
    return this.getStringAttribute("network_interface_id");
  }

  get availabilityZone(): string {
    return this.getStringAttribute("availability_zone");
  }
}
