import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { NetworkInterfaceAttachmentAttributes } from "./attributes";
import { idOf, type Reference } from "./references";
import { AlicloudResource } from "./resource";

export interface NetworkInterfaceAttachmentProps
  extends Omit<NetworkInterfaceAttachmentAttributes, "instanceId">,
    TerraformMetaArguments {
  readonly instanceId: Reference;
}

/** One interface on one instance. `NetworkInterface.attachTo` makes it. */
export class NetworkInterfaceAttachment extends AlicloudResource {
  /** The instance as the author named it. */
  readonly instance: Reference;

  constructor(scope: Construct, id: string, props: NetworkInterfaceAttachmentProps) {
    super(scope, id, "alicloud_ecs_network_interface_attachment", { ...props, instanceId: idOf(props.instanceId) });
    this.instance = props.instanceId;
  }
}
