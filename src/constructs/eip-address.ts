import { dependable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { EipAddressAttributes, EipAssociationAttributes } from "./attributes";
import { EipAssociation } from "./eip-association";
import type { Instance } from "./instance";
import { NetworkInterface } from "./network-interface";
import { AlicloudResource } from "./resource";

export interface EipAddressProps extends Omit<EipAddressAttributes, "bandwidth">, TerraformMetaArguments {
  /** Peak bandwidth in Mbit/s. */
  readonly bandwidth?: number | string | undefined;
  /** What the address leads to. The same as calling `associateWith`. */
  readonly associateWith?: Instance | NetworkInterface | undefined;
}

/** What can be said of an association beside its two ends. */
export type AssociateOptions = Omit<EipAssociationAttributes, "allocationId" | "instanceId" | "instanceType"> &
  TerraformMetaArguments;

/** An elastic IP address. */
export class EipAddress extends AlicloudResource {
  static readonly tfResourceType = "alicloud_eip_address";

  constructor(scope: Construct, id: string, props: EipAddressProps = {}) {
    const { associateWith, bandwidth, ...rest } = props;
    super(scope, id, EipAddress.tfResourceType, {
      ...rest,
      ...(bandwidth === undefined ? {} : { bandwidth: String(bandwidth) }),
    });
    if (associateWith) this.associateWith(associateWith);
  }

  /**
   * Leads the address to an instance or an interface. With an interface it waits for the attachment, if there is one: an
   * interface takes an address only once it is usable.
   */
  associateWith(target: Instance | NetworkInterface, options: AssociateOptions = {}): EipAssociation {
    const toInterface = target instanceof NetworkInterface;
    const association = new EipAssociation(this, "association", {
      ...options,
      allocationId: this.id,
      instanceId: target.id,
      ...(toInterface ? { instanceType: "NetworkInterface" } : {}),
    });
    // Of another type, so the name is free; and a person reads it more easily than a hash of the path.
    association.overrideLogicalId(this.friendlyUniqueId);
    if (toInterface) {
      target.whenAttached((attachment) => {
        association.dependsOn = [...(association.dependsOn ?? []), dependable(attachment)];
      });
    }
    return association;
  }

  get ipAddress(): string {
    return this.getStringAttribute("ip_address");
  }
}
