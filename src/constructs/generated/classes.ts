// Generated from the schemas of the provider and the overlays by `npm run generate`. Do not edit.

import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type {
  CommonBandwidthPackageAttachmentAttributes,
  CommonBandwidthPackageAttributes,
  DiskAttachmentAttributes,
  ForwardEntryAttributes,
  HavipAttachmentAttributes,
  KeyPairAttachmentAttributes,
  KeyPairAttributes,
  LaunchTemplateAttributes,
  NatGatewayAttributes,
  NetworkAclAttributes,
  NetworkInterfacePermissionAttributes,
  RouteEntryAttributes,
  RouteTableAttachmentAttributes,
  VpcFlowLogAttributes,
  VpcIpv4CidrBlockAttributes,
  VpcIpv6GatewayAttributes,
  VpcPeerConnectionAttributes,
} from "../attributes";
import { AlicloudResource } from "../resource";

export interface CommonBandwidthPackageProps extends CommonBandwidthPackageAttributes, TerraformMetaArguments {}

/** A resource `alicloud_common_bandwidth_package`. */
export class CommonBandwidthPackage extends AlicloudResource {
  static readonly tfResourceType = "alicloud_common_bandwidth_package";

  constructor(scope: Construct, id: string, props: CommonBandwidthPackageProps) {
    super(scope, id, CommonBandwidthPackage.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get bandwidthPackageName(): string {
    return this.getStringAttribute("bandwidth_package_name");
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  /** As the cloud has it. */
  get isp(): string {
    return this.getStringAttribute("isp");
  }

  get paymentType(): string {
    return this.getStringAttribute("payment_type");
  }

  /** As the cloud has it. */
  get ratio(): number {
    return this.getNumberAttribute("ratio");
  }

  get regionId(): string {
    return this.getStringAttribute("region_id");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }
}

export interface CommonBandwidthPackageAttachmentProps
  extends CommonBandwidthPackageAttachmentAttributes,
    TerraformMetaArguments {}

/** A resource `alicloud_common_bandwidth_package_attachment`. */
export class CommonBandwidthPackageAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_common_bandwidth_package_attachment";

  constructor(scope: Construct, id: string, props: CommonBandwidthPackageAttachmentProps) {
    super(scope, id, CommonBandwidthPackageAttachment.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get bandwidthPackageBandwidth(): string {
    return this.getStringAttribute("bandwidth_package_bandwidth");
  }

  /** As the cloud has it. */
  get bandwidthPackageId(): string {
    return this.getStringAttribute("bandwidth_package_id");
  }

  /** As the cloud has it. */
  get instanceId(): string {
    return this.getStringAttribute("instance_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }
}

export interface DiskAttachmentProps extends DiskAttachmentAttributes, TerraformMetaArguments {}

/** A resource `alicloud_ecs_disk_attachment`. */
export class DiskAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_disk_attachment";

  constructor(scope: Construct, id: string, props: DiskAttachmentProps) {
    super(scope, id, DiskAttachment.tfResourceType, { ...props });
  }

  get device(): string {
    return this.getStringAttribute("device");
  }

  /** As the cloud has it. */
  get diskId(): string {
    return this.getStringAttribute("disk_id");
  }

  /** As the cloud has it. */
  get instanceId(): string {
    return this.getStringAttribute("instance_id");
  }
}

export interface KeyPairProps extends KeyPairAttributes, TerraformMetaArguments {}

/** A resource `alicloud_ecs_key_pair`. */
export class KeyPair extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_key_pair";

  constructor(scope: Construct, id: string, props: KeyPairProps) {
    super(scope, id, KeyPair.tfResourceType, { ...props });
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  get fingerPrint(): string {
    return this.getStringAttribute("finger_print");
  }

  /** As the cloud has it. */
  get keyPairName(): string {
    return this.getStringAttribute("key_pair_name");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }
}

export interface KeyPairAttachmentProps extends KeyPairAttachmentAttributes, TerraformMetaArguments {}

/** A resource `alicloud_ecs_key_pair_attachment`. */
export class KeyPairAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_key_pair_attachment";

  constructor(scope: Construct, id: string, props: KeyPairAttachmentProps) {
    super(scope, id, KeyPairAttachment.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get keyPairName(): string {
    return this.getStringAttribute("key_pair_name");
  }
}

export interface LaunchTemplateProps extends LaunchTemplateAttributes, TerraformMetaArguments {}

/** A resource `alicloud_ecs_launch_template`. */
export class LaunchTemplate extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_launch_template";

  constructor(scope: Construct, id: string, props: LaunchTemplateProps) {
    super(scope, id, LaunchTemplate.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get autoRenewPeriod(): number {
    return this.getNumberAttribute("auto_renew_period");
  }

  /** As the cloud has it. */
  get defaultVersionNumber(): number {
    return this.getNumberAttribute("default_version_number");
  }

  /** As the cloud has it. */
  get deploymentSetId(): string {
    return this.getStringAttribute("deployment_set_id");
  }

  /** As the cloud has it. */
  get httpEndpoint(): string {
    return this.getStringAttribute("http_endpoint");
  }

  /** As the cloud has it. */
  get httpPutResponseHopLimit(): number {
    return this.getNumberAttribute("http_put_response_hop_limit");
  }

  /** As the cloud has it. */
  get httpTokens(): string {
    return this.getStringAttribute("http_tokens");
  }

  /** As the cloud has it. */
  get imageId(): string {
    return this.getStringAttribute("image_id");
  }

  /** As the cloud has it. */
  get internetMaxBandwidthIn(): number {
    return this.getNumberAttribute("internet_max_bandwidth_in");
  }

  get latestVersionNumber(): number {
    return this.getNumberAttribute("latest_version_number");
  }

  /** As the cloud has it. */
  get launchTemplateName(): string {
    return this.getStringAttribute("launch_template_name");
  }

  /** As the cloud has it. */
  get period(): number {
    return this.getNumberAttribute("period");
  }

  /** As the cloud has it. */
  get periodUnit(): string {
    return this.getStringAttribute("period_unit");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }

  /** As the cloud has it. */
  get securityGroupId(): string {
    return this.getStringAttribute("security_group_id");
  }

  /** As the cloud has it. */
  get templateResourceGroupId(): string {
    return this.getStringAttribute("template_resource_group_id");
  }

  /** As the cloud has it. */
  get userData(): string {
    return this.getStringAttribute("user_data");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }

  /** As the cloud has it. */
  get vswitchId(): string {
    return this.getStringAttribute("vswitch_id");
  }

  /** As the cloud has it. */
  get zoneId(): string {
    return this.getStringAttribute("zone_id");
  }
}

export interface NetworkInterfacePermissionProps extends NetworkInterfacePermissionAttributes, TerraformMetaArguments {}

/** A resource `alicloud_ecs_network_interface_permission`. */
export class NetworkInterfacePermission extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_network_interface_permission";

  constructor(scope: Construct, id: string, props: NetworkInterfacePermissionProps) {
    super(scope, id, NetworkInterfacePermission.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** As the cloud has it. */
  get networkInterfaceId(): string {
    return this.getStringAttribute("network_interface_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }
}

export interface ForwardEntryProps extends ForwardEntryAttributes, TerraformMetaArguments {}

/** A resource `alicloud_forward_entry`. */
export class ForwardEntry extends AlicloudResource {
  static readonly tfResourceType = "alicloud_forward_entry";

  constructor(scope: Construct, id: string, props: ForwardEntryProps) {
    super(scope, id, ForwardEntry.tfResourceType, { ...props });
  }

  get forwardEntryId(): string {
    return this.getStringAttribute("forward_entry_id");
  }

  /** As the cloud has it. */
  get forwardEntryName(): string {
    return this.getStringAttribute("forward_entry_name");
  }

  /** As the cloud has it. */
  get forwardTableId(): string {
    return this.getStringAttribute("forward_table_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }
}

export interface HavipAttachmentProps extends HavipAttachmentAttributes, TerraformMetaArguments {}

/** A resource `alicloud_havip_attachment`. */
export class HavipAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_havip_attachment";

  constructor(scope: Construct, id: string, props: HavipAttachmentProps) {
    super(scope, id, HavipAttachment.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get haVipId(): string {
    return this.getStringAttribute("ha_vip_id");
  }

  /** As the cloud has it. */
  get instanceId(): string {
    return this.getStringAttribute("instance_id");
  }

  /** As the cloud has it. */
  get instanceType(): string {
    return this.getStringAttribute("instance_type");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }
}

export interface NatGatewayProps extends NatGatewayAttributes, TerraformMetaArguments {}

/** A resource `alicloud_nat_gateway`. */
export class NatGateway extends AlicloudResource {
  static readonly tfResourceType = "alicloud_nat_gateway";

  constructor(scope: Construct, id: string, props: NatGatewayProps) {
    super(scope, id, NatGateway.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get availabilityMode(): string {
    return this.getStringAttribute("availability_mode");
  }

  /** As the cloud has it. */
  get eipBindMode(): string {
    return this.getStringAttribute("eip_bind_mode");
  }

  get forwardTableIds(): string {
    return this.getStringAttribute("forward_table_ids");
  }

  /** As the cloud has it. */
  get internetChargeType(): string {
    return this.getStringAttribute("internet_charge_type");
  }

  /** As the cloud has it. */
  get natGatewayName(): string {
    return this.getStringAttribute("nat_gateway_name");
  }

  /** As the cloud has it. */
  get natType(): string {
    return this.getStringAttribute("nat_type");
  }

  /** As the cloud has it. */
  get networkType(): string {
    return this.getStringAttribute("network_type");
  }

  /** As the cloud has it. */
  get paymentType(): string {
    return this.getStringAttribute("payment_type");
  }

  get snatTableIds(): string {
    return this.getStringAttribute("snat_table_ids");
  }

  /** As the cloud has it. */
  get specification(): string {
    return this.getStringAttribute("specification");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }

  /** As the cloud has it. */
  get vswitchId(): string {
    return this.getStringAttribute("vswitch_id");
  }
}

export interface NetworkAclProps extends NetworkAclAttributes, TerraformMetaArguments {}

/** A resource `alicloud_network_acl`. */
export class NetworkAcl extends AlicloudResource {
  static readonly tfResourceType = "alicloud_network_acl";

  constructor(scope: Construct, id: string, props: NetworkAclProps) {
    super(scope, id, NetworkAcl.tfResourceType, { ...props });
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  /** As the cloud has it. */
  get networkAclName(): string {
    return this.getStringAttribute("network_acl_name");
  }

  /** As the cloud has it. */
  get sourceNetworkAclId(): string {
    return this.getStringAttribute("source_network_acl_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}

export interface RouteEntryProps extends RouteEntryAttributes, TerraformMetaArguments {}

/** A resource `alicloud_route_entry`. */
export class RouteEntry extends AlicloudResource {
  static readonly tfResourceType = "alicloud_route_entry";

  constructor(scope: Construct, id: string, props: RouteEntryProps) {
    super(scope, id, RouteEntry.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get nexthopId(): string {
    return this.getStringAttribute("nexthop_id");
  }

  /** As the cloud has it. */
  get routeTableId(): string {
    return this.getStringAttribute("route_table_id");
  }
}

export interface RouteTableAttachmentProps extends RouteTableAttachmentAttributes, TerraformMetaArguments {}

/** A resource `alicloud_route_table_attachment`. */
export class RouteTableAttachment extends AlicloudResource {
  static readonly tfResourceType = "alicloud_route_table_attachment";

  constructor(scope: Construct, id: string, props: RouteTableAttachmentProps) {
    super(scope, id, RouteTableAttachment.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get routeTableId(): string {
    return this.getStringAttribute("route_table_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get vswitchId(): string {
    return this.getStringAttribute("vswitch_id");
  }
}

export interface VpcFlowLogProps extends VpcFlowLogAttributes, TerraformMetaArguments {}

/** A resource `alicloud_vpc_flow_log`. */
export class VpcFlowLog extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc_flow_log";

  constructor(scope: Construct, id: string, props: VpcFlowLogProps) {
    super(scope, id, VpcFlowLog.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get aggregationInterval(): string {
    return this.getStringAttribute("aggregation_interval");
  }

  get businessStatus(): string {
    return this.getStringAttribute("business_status");
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  get flowLogId(): string {
    return this.getStringAttribute("flow_log_id");
  }

  /** As the cloud has it. */
  get ipVersion(): string {
    return this.getStringAttribute("ip_version");
  }

  get regionId(): string {
    return this.getStringAttribute("region_id");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }

  /** As the cloud has it. */
  get resourceId(): string {
    return this.getStringAttribute("resource_id");
  }

  /** As the cloud has it. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get trafficPath(): string[] {
    return this.getListAttribute("traffic_path");
  }
}

export interface VpcIpv4CidrBlockProps extends VpcIpv4CidrBlockAttributes, TerraformMetaArguments {}

/** A resource `alicloud_vpc_ipv4_cidr_block`. */
export class VpcIpv4CidrBlock extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc_ipv4_cidr_block";

  constructor(scope: Construct, id: string, props: VpcIpv4CidrBlockProps) {
    super(scope, id, VpcIpv4CidrBlock.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get ipv4IpamPoolId(): string {
    return this.getStringAttribute("ipv4_ipam_pool_id");
  }

  get regionId(): string {
    return this.getStringAttribute("region_id");
  }

  /** As the cloud has it. */
  get secondaryCidrBlock(): string {
    return this.getStringAttribute("secondary_cidr_block");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}

export interface VpcIpv6GatewayProps extends VpcIpv6GatewayAttributes, TerraformMetaArguments {}

/** A resource `alicloud_vpc_ipv6_gateway`. */
export class VpcIpv6Gateway extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc_ipv6_gateway";

  constructor(scope: Construct, id: string, props: VpcIpv6GatewayProps) {
    super(scope, id, VpcIpv6Gateway.tfResourceType, { ...props });
  }

  get businessStatus(): string {
    return this.getStringAttribute("business_status");
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  get expiredTime(): string {
    return this.getStringAttribute("expired_time");
  }

  get instanceChargeType(): string {
    return this.getStringAttribute("instance_charge_type");
  }

  get ipv6GatewayId(): string {
    return this.getStringAttribute("ipv6_gateway_id");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }

  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}

export interface VpcPeerConnectionProps extends VpcPeerConnectionAttributes, TerraformMetaArguments {}

/** A resource `alicloud_vpc_peer_connection`. */
export class VpcPeerConnection extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc_peer_connection";

  constructor(scope: Construct, id: string, props: VpcPeerConnectionProps) {
    super(scope, id, VpcPeerConnection.tfResourceType, { ...props });
  }

  /** As the cloud has it. */
  get acceptingRegionId(): string {
    return this.getStringAttribute("accepting_region_id");
  }

  /** As the cloud has it. */
  get acceptingVpcId(): string {
    return this.getStringAttribute("accepting_vpc_id");
  }

  /** As the cloud has it. */
  get bandwidth(): number {
    return this.getNumberAttribute("bandwidth");
  }

  get createTime(): string {
    return this.getStringAttribute("create_time");
  }

  /** As the cloud has it. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  /** As the cloud has it. */
  get linkType(): string {
    return this.getStringAttribute("link_type");
  }

  /** As the cloud has it. */
  get peerConnectionName(): string {
    return this.getStringAttribute("peer_connection_name");
  }

  get regionId(): string {
    return this.getStringAttribute("region_id");
  }

  /** As the cloud has it. */
  get resourceGroupId(): string {
    return this.getStringAttribute("resource_group_id");
  }

  /** As the cloud has it. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** As the cloud has it. */
  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}
