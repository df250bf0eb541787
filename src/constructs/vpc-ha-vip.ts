import { dependable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { VpcHaVipAttributes } from "./attributes";
import { HavipAttachment } from "./generated/classes";
import type { Instance } from "./instance";
import { NetworkInterface } from "./network-interface";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";

export interface VpcHaVipProps extends Omit<VpcHaVipAttributes, "vswitchId">, TerraformMetaArguments {
  /** Where the address is, and all that carry it. Instead of `vswitchId`. */
  readonly vswitch?: IdReference | undefined;
  readonly vswitchId?: IdReference | undefined;
  /** What may carry the address, one at a time. The same as calling `attachTo` for each. */
  readonly attachTo?: readonly (Instance | NetworkInterface)[] | undefined;
}

/** A private address that moves between instances, or between interfaces: a high-availability virtual IP address. */
export class VpcHaVip extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc_ha_vip";

  constructor(scope: Construct, id: string, props: VpcHaVipProps) {
    const { vswitch, vswitchId, attachTo = [], ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, VpcHaVip.tfResourceType, {
      ...rest,
      vswitchId: oneGiven(path, ["vswitch", vswitch], ["vswitchId", vswitchId]),
    });
    for (const target of attachTo) this.attachTo(target);
  }

  /** Lets an instance or an interface carry the address; an interface once it is on its instance. */
  attachTo(target: Instance | NetworkInterface): HavipAttachment {
    const attachment = new HavipAttachment(this, target.node.id, {
      haVipId: this,
      instanceId: target,
      ...(target instanceof NetworkInterface ? { instanceType: "NetworkInterface" } : {}),
    });
    if (target instanceof NetworkInterface) {
      target.whenAttached((on) => {
        attachment.dependsOn = [...(attachment.dependsOn ?? []), dependable(on)];
      });
    }
    return attachment;
  }

  get ipAddress(): string {
    return this.getStringAttribute("ip_address");
  }
}
