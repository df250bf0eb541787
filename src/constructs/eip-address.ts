import { dependable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { EipAddressAttributes, EipAssociationAttributes } from "./attributes";
import { EipAssociation } from "./eip-association";
import { NatGateway } from "./generated/classes";
import type { Instance } from "./instance";
import { NetworkInterface } from "./network-interface";
import { AlicloudResource } from "./resource";
import { VpcHaVip } from "./vpc-ha-vip";

/** What an address may lead to. With a high-availability address it follows whoever carries that one. */
export type AddressTarget = Instance | NetworkInterface | NatGateway | VpcHaVip;

export interface EipAddressProps extends Omit<EipAddressAttributes, "bandwidth">, TerraformMetaArguments {
  /** Peak bandwidth in Mbit/s. */
  readonly bandwidth?: number | string | undefined;
  /** What the address leads to. The same as calling `associateWith`. */
  readonly associateWith?: AddressTarget | undefined;
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
   * Leads the address to an instance, an interface, a NAT gateway or a high-availability address. With an interface it waits for the attachment, if there is one: an
   * interface takes an address only once it is usable.
   */
  associateWith(target: AddressTarget, options: AssociateOptions = {}): EipAssociation {
    const kind = kindOf(target);
    const association = new EipAssociation(this, "association", {
      ...options,
      allocationId: this.id,
      instanceId: target.id,
      ...(kind === undefined ? {} : { instanceType: kind }),
    });
    // Of another type, so the name is free; and a person reads it more easily than a hash of the path.
    association.overrideLogicalId(this.friendlyUniqueId);
    if (target instanceof NetworkInterface) {
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

/** As the API names it: AssociateEipAddress, InstanceType. An instance needs no name. */
function kindOf(target: AddressTarget): string | undefined {
  if (target instanceof NetworkInterface) return "NetworkInterface";
  if (target instanceof NatGateway) return "Nat";
  return target instanceof VpcHaVip ? "HaVip" : undefined;
}
