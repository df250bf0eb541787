import { dependable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { SnatEntryAttributes } from "./attributes";
import type { EipAddress } from "./eip-address";
import { EipAssociation } from "./eip-association";
import type { NatGateway } from "./generated/classes";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";

export interface SnatEntryProps extends Omit<SnatEntryAttributes, "snatIp" | "snatTableId">, TerraformMetaArguments {
  /** The gateway whose address stands for the others'. Instead of `snatTableId`. */
  readonly natGateway?: NatGateway | undefined;
  readonly snatTableId?: IdReference | undefined;
  /** The vSwitch whose instances reach the internet. Instead of `sourceVswitchId`. */
  readonly vswitch?: IdReference | undefined;
  /** The address that stands for theirs; with `natGateway` it is associated with it. Instead of `snatIp`. */
  readonly eip?: EipAddress | undefined;
  readonly snatIp?: string | undefined;
}

/** Source NAT: instances of a vSwitch, or of a block, reach the internet by an address of a NAT gateway. */
export class SnatEntry extends AlicloudResource {
  static readonly tfResourceType = "alicloud_snat_entry";

  constructor(scope: Construct, id: string, props: SnatEntryProps) {
    const { natGateway, snatTableId, vswitch, sourceVswitchId, eip, snatIp, ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, SnatEntry.tfResourceType, {
      ...rest,
      snatTableId: oneGiven(path, ["natGateway", natGateway?.snatTableIds], ["snatTableId", snatTableId]),
      sourceVswitchId: oneGiven(path, ["vswitch", vswitch], ["sourceVswitchId", sourceVswitchId]),
      snatIp: oneGiven(path, ["eip", eip?.ipAddress], ["snatIp", snatIp]),
    });
    if (!natGateway || !eip) return;
    this.dependsOn = [...(this.dependsOn ?? []), dependable(associationOf(eip, natGateway))];
  }
}

/** An entry takes an address only once the gateway has it; two entries of one address share the association. */
function associationOf(eip: EipAddress, natGateway: NatGateway): EipAssociation {
  const made = eip.node.tryFindChild(ASSOCIATION);
  if (made instanceof EipAssociation) return made;
  const association = new EipAssociation(eip, ASSOCIATION, {
    allocationId: eip,
    instanceId: natGateway,
    instanceType: "Nat",
  });
  association.overrideLogicalId(eip.friendlyUniqueId);
  return association;
}

const ASSOCIATION = "nat-association";
