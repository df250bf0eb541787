import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { NetworkInterfaceAttachmentAttributes } from "./attributes";
import { type IdReference, idOf } from "./references";
import { AlicloudResource } from "./resource";

export interface NetworkInterfaceAttachmentProps
  extends Omit<NetworkInterfaceAttachmentAttributes, "instanceId">,
    TerraformMetaArguments {
  readonly instanceId: IdReference;
}

/** One interface on one instance. `NetworkInterface.attachTo` makes it. */
export class NetworkInterfaceAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_network_interface_attachment";

  /** The instance as the author named it. */
  readonly instance: IdReference;

  constructor(scope: Construct, id: string, props: NetworkInterfaceAttachmentProps) {
    super(scope, id, NetworkInterfaceAttachment.tfResourceType, { ...props, instanceId: idOf(props.instanceId) });
    this.instance = props.instanceId;
  }
}
