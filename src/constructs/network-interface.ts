import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { AlreadyAttached } from "./already-attached";
import type { NetworkInterfaceAttachmentAttributes, NetworkInterfaceAttributes } from "./attributes";
import { NetworkInterfaceAttachment } from "./network-interface-attachment";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";

export interface NetworkInterfaceProps
  extends Omit<NetworkInterfaceAttributes, "vswitchId" | "securityGroups">,
    TerraformMetaArguments {
  /** Where the interface is. Instead of `vswitchId`. A change replaces the interface. */
  readonly vswitch?: IdReference | undefined;
  readonly vswitchId?: IdReference | undefined;
  /** Instead of `securityGroupIds`. */
  readonly securityGroups?: readonly IdReference[] | undefined;
  /** The instance that gets the interface. The same as calling `attachTo`. */
  readonly attachTo?: IdReference | undefined;
}

/** What can be said of an attachment beside its two ends. */
export type AttachOptions = Omit<NetworkInterfaceAttachmentAttributes, "instanceId" | "networkInterfaceId"> &
  TerraformMetaArguments;

/** An elastic network interface that is attached to at most one instance. */
export class NetworkInterface extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_network_interface";

  private attached: NetworkInterfaceAttachment | undefined;
  private readonly waiting: ((attachment: NetworkInterfaceAttachment) => void)[] = [];

  constructor(scope: Construct, id: string, props: NetworkInterfaceProps) {
    const { vswitch, vswitchId, securityGroups, securityGroupIds, attachTo, ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, NetworkInterface.tfResourceType, {
      ...rest,
      vswitchId: oneGiven(path, ["vswitch", vswitch], ["vswitchId", vswitchId]),
      securityGroupIds: oneGiven<readonly IdReference[]>(
        path,
        ["securityGroups", securityGroups],
        ["securityGroupIds", securityGroupIds],
      ),
    });
    if (attachTo !== undefined) this.attachTo(attachTo);
  }

  /**
   * Attaches the interface. The attachment lives below the interface, so its address stays when the interface moves to
   * another instance: Terraform then detaches before it attaches. Attachments of one instance are made in the order in
   * which their interfaces are declared.
   *
   * @throws AlreadyAttached when the interface is attached already.
   */
  attachTo(instance: IdReference, options: AttachOptions = {}): NetworkInterfaceAttachment {
    if (this.attached) throw new AlreadyAttached(this.node.path, this.attached, instance, this.attachTo);
    const attachment = new NetworkInterfaceAttachment(this, "attachment", {
      ...options,
      networkInterfaceId: this.id,
      instanceId: instance,
    });
    // Of another type, so the name is free; and a person reads `….firewall-a-external`, not a hash of the path.
    attachment.overrideLogicalId(this.friendlyUniqueId);
    this.attached = attachment;
    for (const tell of this.waiting) tell(attachment);
    return attachment;
  }

  /** The attachment; undefined until `attachTo` is called. */
  get attachment(): NetworkInterfaceAttachment | undefined {
    return this.attached;
  }

  /** Calls back with the attachment, now or when it is made. */
  whenAttached(tell: (attachment: NetworkInterfaceAttachment) => void): void {
    if (this.attached) tell(this.attached);
    else this.waiting.push(tell);
  }

  get mac(): string {
    return this.getStringAttribute("mac");
  }

  get primaryIpAddress(): string {
    return this.getStringAttribute("primary_ip_address");
  }
}
