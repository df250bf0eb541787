// Generated from the schemas of the provider and the overlays by `npm run generate`. Do not edit.

import type { IResolvable } from "cdktf";
import type { ImageId, InstanceTypeName, ZoneId } from "./names";
import type { IdReference } from "./references";

/** Attributes of alicloud_common_bandwidth_package, as in aliyun/alicloud 1.289.0. */
export interface CommonBandwidthPackageAttributes {
  /** A change is made online. */
  readonly bandwidth: string;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly bandwidthPackageName?: string | undefined;
  /** A change is made online. */
  readonly deletionProtection?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   */
  readonly description?: string | undefined;
  /** Read only when the object is deleted. */
  readonly force?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `"PayByTraffic"`.
   * Takes `PayBy95`, `PayByBandwidth`, `PayByTraffic`, `PayByDominantTraffic`, `PayByOld95`.
   */
  readonly internetChargeType?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `BGP`, `BGP_PRO`, `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`, `BGP_International`.
   */
  readonly isp?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `bandwidthPackageName`
   */
  readonly name?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 0 to 100.
   */
  readonly ratio?: number | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly securityProtectionTypes?: readonly string[] | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly zone?: string | undefined;
}

/** Attributes of alicloud_common_bandwidth_package_attachment, as in aliyun/alicloud 1.289.0. */
export interface CommonBandwidthPackageAttachmentAttributes {
  /** A change is made online. */
  readonly bandwidthPackageBandwidth?: string | undefined;
  /** A change replaces the object. */
  readonly bandwidthPackageId: IdReference;
  /** A change is made online. */
  readonly cancelCommonBandwidthPackageIpBandwidth?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly instanceId: IdReference;
  /**
   * A change of an existing object is planned and never sent.
   * Takes `EIP`.
   */
  readonly ipType?: string | undefined;
}

/** Attributes of alicloud_ecs_disk, as in aliyun/alicloud 1.289.0. */
export interface DiskAttributes {
  /** A change of an existing object is planned and never sent. */
  readonly advancedFeatures?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `zoneId`.
   * @deprecated use `zoneId`
   */
  readonly availabilityZone?: ZoneId | undefined;
  /** A change is made online. */
  readonly burstingEnabled?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Default: `"cloud_efficiency"`.
   * Takes `cloud`, `cloud_efficiency`, `cloud_essd`, `cloud_ssd`, `cloud_auto`, `cloud_essd_entry`, `elastic_ephemeral_disk_standard`, `elastic_ephemeral_disk_premium`.
   */
  readonly category?: string | undefined;
  /**
   * A change is made online.
   * Default: `false`.
   */
  readonly deleteAutoSnapshot?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly deleteWithInstance?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly diskName?: string | undefined;
  /** Read only together with another change. */
  readonly dryRun?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly enableAutoSnapshot?: boolean | IResolvable | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly encryptAlgorithm?: string | undefined;
  /** A change replaces the object. */
  readonly encrypted?: boolean | IResolvable | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly instanceId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly kmsKeyId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly multiAttach?: string | undefined;
  /**
   * A change is made online.
   * Not together with `diskName`.
   * @deprecated use `diskName`
   */
  readonly name?: string | undefined;
  /**
   * A change is made online.
   * Takes `PayAsYouGo`, `Subscription`.
   */
  readonly paymentType?: string | undefined;
  /**
   * A change is made online.
   * Takes `PL0`, `PL1`, `PL2`, `PL3`.
   */
  readonly performanceLevel?: string | undefined;
  /** A change is made online. */
  readonly provisionedIops?: number | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly size?: number | undefined;
  /** A change replaces the object. */
  readonly snapshotId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly storageSetId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly storageSetPartitionNumber?: number | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /**
   * Read only together with another change.
   * Takes `offline`, `online`.
   */
  readonly type?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `availabilityZone`.
   */
  readonly zoneId?: ZoneId | undefined;
}

/** Attributes of alicloud_ecs_disk_attachment, as in aliyun/alicloud 1.289.0. */
export interface DiskAttachmentAttributes {
  /**
   * A change replaces the object.
   * Default: `false`.
   */
  readonly bootable?: boolean | IResolvable | undefined;
  /**
   * Read only when the object is deleted.
   * Default: `false`.
   */
  readonly deleteWithInstance?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly diskId: IdReference;
  /** A change replaces the object. */
  readonly instanceId: IdReference;
  /** A change replaces the object. */
  readonly keyPairName?: string | undefined;
  /** A change replaces the object. */
  readonly password?: string | undefined;
}

/** Attributes of alicloud_ecs_key_pair, as in aliyun/alicloud 1.289.0. */
export interface KeyPairAttributes {
  /** A change replaces the object. */
  readonly keyFile?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `keyPairName`.
   * @deprecated use `keyPairName`
   */
  readonly keyName?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 0 to 100 bytes.
   * Not together with `keyName`, `keyPairName`.
   */
  readonly keyNamePrefix?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 2 to 128 bytes.
   * Not together with `keyName`.
   */
  readonly keyPairName?: string | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly publicKey?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
}

/** Attributes of alicloud_ecs_key_pair_attachment, as in aliyun/alicloud 1.289.0. */
export interface KeyPairAttachmentAttributes {
  /** A change replaces the object. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly instanceIds: readonly IdReference[];
  /**
   * A change replaces the object.
   * Takes 2 to 128 bytes.
   * Not together with `keyPairName`.
   * @deprecated use `keyPairName`
   */
  readonly keyName?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 2 to 128 bytes.
   * Not together with `keyName`.
   */
  readonly keyPairName?: string | undefined;
}

/** Block `data_disks` of alicloud_ecs_launch_template. */
export interface LaunchTemplateDataDisks {
  readonly category?: string | undefined;
  readonly deleteWithInstance?: boolean | IResolvable | undefined;
  /** Takes 2 to 256 bytes. */
  readonly description?: string | undefined;
  readonly device?: string | undefined;
  readonly encrypted?: boolean | IResolvable | undefined;
  readonly kmsKeyId?: IdReference | undefined;
  /** Takes what matches `^[a-zA-Z\p{Han}][a-zA-Z\p{Han}_0-9\-\.\:]{1,127}$`. */
  readonly name?: string | undefined;
  readonly performanceLevel?: string | undefined;
  readonly size?: number | undefined;
  readonly snapshotId?: IdReference | undefined;
}

/** Block `image_options` of alicloud_ecs_launch_template. */
export interface LaunchTemplateImageOptions {
  readonly loginAsNonRoot?: boolean | IResolvable | undefined;
}

/** Block `network_interfaces` of alicloud_ecs_launch_template. */
export interface LaunchTemplateNetworkInterfaces {
  readonly deleteOnRelease?: boolean | IResolvable | undefined;
  /** Takes 2 to 256 bytes. */
  readonly description?: string | undefined;
  /** Takes what matches `^[a-zA-Z\p{Han}][a-zA-Z\p{Han}_0-9\-\.\:]{1,127}$`. */
  readonly name?: string | undefined;
  readonly primaryIp?: string | undefined;
  readonly securityGroupId?: IdReference | undefined;
  readonly vswitchId?: IdReference | undefined;
}

/** Block `system_disk` of alicloud_ecs_launch_template. */
export interface LaunchTemplateSystemDisk {
  /**
   * Takes `all`, `cloud`, `ephemeral_ssd`, `cloud_essd`, `cloud_efficiency`, `cloud_ssd`, `local_disk`.
   * Not together with `systemDiskCategory`.
   */
  readonly category?: string | undefined;
  /** Default: `true`. */
  readonly deleteWithInstance?: boolean | IResolvable | undefined;
  /**
   * Takes 2 to 256 bytes.
   * Not together with `systemDiskDescription`.
   */
  readonly description?: string | undefined;
  readonly encrypted?: boolean | IResolvable | undefined;
  readonly iops?: string | undefined;
  readonly kmsKeyId?: IdReference | undefined;
  /**
   * Takes what matches `^[a-zA-Z\p{Han}][a-zA-Z\p{Han}_0-9\-\.\:]{1,127}$`.
   * Not together with `systemDiskName`.
   */
  readonly name?: string | undefined;
  /** Takes `PL0`, `PL1`, `PL2`, `PL3`. */
  readonly performanceLevel?: string | undefined;
  /** Not together with `systemDiskSize`. */
  readonly size?: number | undefined;
}

/** Attributes of alicloud_ecs_launch_template, as in aliyun/alicloud 1.289.0. */
export interface LaunchTemplateAttributes {
  /** A change is made online. */
  readonly autoReleaseTime?: string | undefined;
  /** A change replaces the object. */
  readonly autoRenew?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly autoRenewPeriod?: number | undefined;
  /** A change is made online. */
  readonly dataDisks?: readonly LaunchTemplateDataDisks[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes at least 1.
   * Not together with `updateDefaultVersionNumber`.
   */
  readonly defaultVersionNumber?: number | undefined;
  /** A change is made online. */
  readonly deploymentSetId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   */
  readonly description?: string | undefined;
  /** A change is made online. */
  readonly enableVmOsConfig?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly hostName?: string | undefined;
  /** A change is made online. */
  readonly httpEndpoint?: string | undefined;
  /**
   * A change is made online.
   * Takes 1 to 64.
   */
  readonly httpPutResponseHopLimit?: number | undefined;
  /** A change is made online. */
  readonly httpTokens?: string | undefined;
  /** A change is made online. */
  readonly imageId?: ImageId | { readonly id: string } | undefined;
  /**
   * A change is made online.
   * At most 1.
   */
  readonly imageOptions?: readonly LaunchTemplateImageOptions[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Default: `""`.
   * Takes `system`, `self`, `others`, `marketplace`, ``.
   */
  readonly imageOwnerAlias?: string | undefined;
  /**
   * A change is made online.
   * Takes `PostPaid`, `PrePaid`.
   */
  readonly instanceChargeType?: string | undefined;
  /**
   * A change is made online.
   * Takes what matches `^[a-zA-Z\p{Han}][a-zA-Z\p{Han}_0-9\-\.\:\,\[\]]{1,127}$`.
   */
  readonly instanceName?: string | undefined;
  /**
   * A change is made online.
   * Takes what matches `^ecs\..*`.
   */
  readonly instanceType?: InstanceTypeName | undefined;
  /**
   * A change is made online.
   * Takes `PayByBandwidth`, `PayByTraffic`.
   */
  readonly internetChargeType?: string | undefined;
  /** A change is made online. */
  readonly internetMaxBandwidthIn?: number | undefined;
  /**
   * A change is made online.
   * Takes 0 to 100.
   */
  readonly internetMaxBandwidthOut?: number | undefined;
  /**
   * A change is made online.
   * Takes `none`, `optimized`.
   */
  readonly ioOptimized?: string | undefined;
  /**
   * A change is made online.
   * Takes 2 to 128 bytes.
   */
  readonly keyPairName?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `name`.
   */
  readonly launchTemplateName?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `launchTemplateName`.
   * @deprecated use `launchTemplateName`
   */
  readonly name?: string | undefined;
  /**
   * A change is made online.
   * At most 1.
   */
  readonly networkInterfaces?: readonly LaunchTemplateNetworkInterfaces[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `classic`, `vpc`.
   */
  readonly networkType?: string | undefined;
  /** A change is made online. */
  readonly passwordInherit?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly period?: number | undefined;
  /** A change replaces the object. */
  readonly periodUnit?: string | undefined;
  /** A change is made online. */
  readonly privateIpAddress?: string | undefined;
  /** A change is made online. */
  readonly ramRoleName?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes `Active`, `Deactive`.
   */
  readonly securityEnhancementStrategy?: string | undefined;
  /** A change is made online. */
  readonly securityGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly securityGroupIds?: readonly IdReference[] | undefined;
  /**
   * A change is made online.
   * Default: `"1"`.
   * Takes `0`, `1`, `2`, `3`, `4`, `5`, `6`.
   */
  readonly spotDuration?: string | undefined;
  /** A change is made online. */
  readonly spotPriceLimit?: number | undefined;
  /**
   * A change is made online.
   * Takes `NoSpot`, `SpotAsPriceGo`, `SpotWithPriceLimit`.
   */
  readonly spotStrategy?: string | undefined;
  /**
   * A change is made online.
   * At most 1.
   */
  readonly systemDisk?: readonly LaunchTemplateSystemDisk[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `all`, `cloud`, `ephemeral_ssd`, `cloud_essd`, `cloud_efficiency`, `cloud_ssd`, `local_disk`.
   * Not together with `systemDisk`.
   * @deprecated use `systemDisk`
   */
  readonly systemDiskCategory?: string | undefined;
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   * Not together with `systemDisk`.
   * @deprecated use `systemDisk`
   */
  readonly systemDiskDescription?: string | undefined;
  /**
   * A change is made online.
   * Takes what matches `^[a-zA-Z\p{Han}][a-zA-Z\p{Han}_0-9\-\.\:]{1,127}$`.
   * Not together with `systemDisk`.
   * @deprecated use `systemDisk`
   */
  readonly systemDiskName?: string | undefined;
  /**
   * A change is made online.
   * Not together with `systemDisk`.
   * @deprecated use `systemDisk`
   */
  readonly systemDiskSize?: number | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly templateResourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly templateTags?: { readonly [key: string]: string } | undefined;
  /**
   * A change is made online.
   * Not together with `defaultVersionNumber`.
   */
  readonly updateDefaultVersionNumber?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Not together with `userdata`.
   */
  readonly userData?: string | undefined;
  /**
   * A change is made online.
   * Not together with `userData`.
   * @deprecated use `userData`
   */
  readonly userdata?: string | undefined;
  /** A change is made online. */
  readonly versionDescription?: string | undefined;
  /** A change is made online. */
  readonly vpcId?: IdReference | undefined;
  /** A change is made online. */
  readonly vswitchId?: IdReference | undefined;
  /** A change is made online. */
  readonly zoneId?: ZoneId | undefined;
}

/** Attributes of alicloud_ecs_network_interface, as in aliyun/alicloud 1.289.0. */
export interface NetworkInterfaceAttributes {
  /** A change is made online. */
  readonly deleteOnRelease?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /** A change replaces the object. */
  readonly instanceType?: string | undefined;
  /**
   * A change is made online.
   * Takes 1 to 10.
   * Not together with `ipv4Prefixes`, `privateIpAddresses`, `privateIpsCount`, `secondaryPrivateIpAddressCount`.
   */
  readonly ipv4PrefixCount?: number | undefined;
  /**
   * A change is made online.
   * At most 10.
   * Not together with `ipv4PrefixCount`, `privateIpAddresses`, `privateIpsCount`, `secondaryPrivateIpAddressCount`.
   */
  readonly ipv4Prefixes?: readonly string[] | undefined;
  /**
   * A change is made online.
   * Takes 1 to 10.
   * Not together with `ipv6Addresses`.
   */
  readonly ipv6AddressCount?: number | undefined;
  /**
   * A change is made online.
   * At most 10.
   * Not together with `ipv6AddressCount`.
   */
  readonly ipv6Addresses?: readonly string[] | undefined;
  /**
   * A change is made online.
   * Not together with `networkInterfaceName`.
   * @deprecated use `networkInterfaceName`
   */
  readonly name?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly networkInterfaceName?: string | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceTrafficMode?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `privateIp`.
   */
  readonly primaryIpAddress?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `primaryIpAddress`.
   * @deprecated use `primaryIpAddress`
   */
  readonly privateIp?: string | undefined;
  /**
   * A change is made online.
   * Not together with `ipv4PrefixCount`, `ipv4Prefixes`, `privateIps`, `privateIpsCount`, `secondaryPrivateIpAddressCount`.
   */
  readonly privateIpAddresses?: readonly string[] | undefined;
  /**
   * A change is made online.
   * Not together with `ipv4PrefixCount`, `ipv4Prefixes`, `privateIpAddresses`, `privateIpsCount`, `secondaryPrivateIpAddressCount`.
   * @deprecated use `privateIpAddresses`
   */
  readonly privateIps?: readonly string[] | undefined;
  /**
   * A change is made online.
   * Not together with `ipv4PrefixCount`, `ipv4Prefixes`, `privateIpAddresses`, `privateIps`, `secondaryPrivateIpAddressCount`.
   * @deprecated use `secondaryPrivateIpAddressCount`
   */
  readonly privateIpsCount?: number | undefined;
  /** A change is made online. */
  readonly queueNumber?: number | undefined;
  /** A change replaces the object. */
  readonly resourceGroupId?: IdReference | undefined;
  /**
   * A change is made online.
   * Not together with `ipv4PrefixCount`, `ipv4Prefixes`, `privateIpAddresses`, `privateIps`, `privateIpsCount`.
   */
  readonly secondaryPrivateIpAddressCount?: number | undefined;
  /**
   * A change is made online.
   * Not together with `securityGroups`.
   */
  readonly securityGroupIds?: readonly IdReference[] | undefined;
  /**
   * A change is made online.
   * Not together with `securityGroupIds`.
   * @deprecated use `securityGroupIds`
   */
  readonly securityGroups?: readonly string[] | undefined;
  /** A change is made online. */
  readonly sourceDestCheck?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vswitchId: IdReference;
}

/** Attributes of alicloud_ecs_network_interface_attachment, as in aliyun/alicloud 1.289.0. */
export interface NetworkInterfaceAttachmentAttributes {
  /** A change replaces the object. */
  readonly instanceId: IdReference;
  /** A change replaces the object. */
  readonly networkCardIndex?: number | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceId: IdReference;
  /** A change replaces the object. */
  readonly trunkNetworkInstanceId?: IdReference | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly waitForNetworkConfigurationReady?: boolean | IResolvable | undefined;
}

/** Attributes of alicloud_ecs_network_interface_permission, as in aliyun/alicloud 1.289.0. */
export interface NetworkInterfacePermissionAttributes {
  /** A change replaces the object. */
  readonly accountId: IdReference;
  /** A change replaces the object. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceId: IdReference;
  /**
   * A change replaces the object.
   * Takes `InstanceAttach`.
   */
  readonly permission: string;
}

/** Attributes of alicloud_eip_address, as in aliyun/alicloud 1.289.0. */
export interface EipAddressAttributes {
  /** A change of an existing object is planned and never sent. */
  readonly activityId?: IdReference | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly addressName?: string | undefined;
  /** A change replaces the object. */
  readonly allocationId?: IdReference | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly autoPay?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly bandwidth?: string | undefined;
  /** A change is made online. */
  readonly deletionProtection?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `OFF`, `ON`.
   */
  readonly highDefinitionMonitorLogStatus?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `Subscription`, `PayAsYouGo`, `PrePaid`, `PostPaid`.
   * @deprecated use `paymentType`
   */
  readonly instanceChargeType?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `PayByBandwidth`, `PayByTraffic`.
   */
  readonly internetChargeType?: string | undefined;
  /** A change replaces the object. */
  readonly ipAddress?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `BGP`, `BGP_PRO`, `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`, `BGP_International`.
   */
  readonly isp?: string | undefined;
  /** A change is made online. */
  readonly logProject?: string | undefined;
  /** A change is made online. */
  readonly logStore?: string | undefined;
  /**
   * A change is made online.
   * Takes `NAT`, `BINDED`, `MULTI_BINDED`.
   */
  readonly mode?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `addressName`
   */
  readonly name?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `public`.
   */
  readonly netmode?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `Subscription`, `PayAsYouGo`, `PrePaid`, `PostPaid`.
   * Not together with `instanceChargeType`.
   */
  readonly paymentType?: string | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `12`, `24`, `36`.
   */
  readonly period?: number | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes `Month`, `Year`.
   */
  readonly pricingCycle?: string | undefined;
  /** A change replaces the object. */
  readonly publicIpAddressPoolId?: IdReference | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly securityProtectionTypes?: readonly string[] | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly zone?: string | undefined;
}

/** Attributes of alicloud_eip_association, as in aliyun/alicloud 1.289.0. */
export interface EipAssociationAttributes {
  /** A change replaces the object. */
  readonly allocationId: IdReference;
  /** Read only when the object is deleted. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly instanceId: IdReference;
  /** A change replaces the object. */
  readonly instanceType?: string | undefined;
  /**
   * A change is made online.
   * Takes `NAT`, `MULTI_BINDED`, `BINDED`.
   */
  readonly mode?: string | undefined;
  /** A change replaces the object. */
  readonly privateIpAddress?: string | undefined;
  /** A change replaces the object. */
  readonly vpcId?: IdReference | undefined;
}

/** Attributes of alicloud_forward_entry, as in aliyun/alicloud 1.289.0. */
export interface ForwardEntryAttributes {
  /** A change is made online. */
  readonly externalIp: string;
  /** A change is made online. */
  readonly externalPort: string;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly forwardEntryName?: string | undefined;
  /** A change replaces the object. */
  readonly forwardTableId: IdReference;
  /** A change is made online. */
  readonly internalIp: string;
  /** A change is made online. */
  readonly internalPort: string;
  /**
   * A change is made online.
   * Takes `any`, `tcp`, `udp`.
   */
  readonly ipProtocol: string;
  /**
   * A change is made online.
   * Not together with `forwardEntryName`.
   * @deprecated use `forwardEntryName`
   */
  readonly name?: string | undefined;
  /** Read only together with another change. */
  readonly portBreak?: boolean | IResolvable | undefined;
}

/** Attributes of alicloud_havip_attachment, as in aliyun/alicloud 1.289.0. */
export interface HavipAttachmentAttributes {
  /** Read only when the object is deleted. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly haVipId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * @deprecated use `haVipId`
   */
  readonly havipId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly instanceId: IdReference;
  /** A change replaces the object. */
  readonly instanceType?: string | undefined;
}

/** Block `cpu_options` of alicloud_instance. */
export interface InstanceCpuOptions {
  /** A change stops and starts a running instance. */
  readonly coreCount?: number | undefined;
  /** A change stops and starts a running instance. */
  readonly threadsPerCore?: number | undefined;
  /** A change stops and starts a running instance. */
  readonly topologyType?: string | undefined;
}

/** Block `data_disks` of alicloud_instance. */
export interface InstanceDataDisks {
  /** A change replaces the object. */
  readonly autoSnapshotPolicyId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly burstingEnabled?: boolean | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Default: `"cloud_efficiency"`.
   * Takes `all`, `cloud`, `ephemeral_ssd`, `cloud_essd`, `cloud_efficiency`, `cloud_ssd`, `local_disk`, `cloud_auto`, `cloud_essd_entry`, `cloud_regional_disk_auto`, `elastic_ephemeral_disk_standard`, `elastic_ephemeral_disk_premium`.
   */
  readonly category?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `true`.
   */
  readonly deleteWithInstance?: boolean | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Takes 2 to 256 bytes.
   */
  readonly description?: string | undefined;
  /** A change replaces the object. */
  readonly device?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `false`.
   */
  readonly encrypted?: boolean | IResolvable | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly kmsKeyId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Takes 2 to 128 bytes.
   */
  readonly name?: string | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes `PL0`, `PL1`, `PL2`, `PL3`.
   */
  readonly performanceLevel?: string | undefined;
  /** A change replaces the object. */
  readonly provisionedIops?: number | undefined;
  /** A change replaces the object. */
  readonly size: number;
  /** A change replaces the object. */
  readonly snapshotId?: IdReference | undefined;
}

/** Block `image_options` of alicloud_instance. */
export interface InstanceImageOptions {
  /** A change replaces the object. */
  readonly loginAsNonRoot?: boolean | IResolvable | undefined;
}

/** Block `maintenance_time` of alicloud_instance. */
export interface InstanceMaintenanceTime {
  readonly endTime?: string | undefined;
  readonly startTime?: string | undefined;
}

/** Block `network_interfaces` of alicloud_instance. */
export interface InstanceNetworkInterfaces {
  /** A change replaces the object. */
  readonly networkCardIndex?: number | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Takes `Standard`, `HighPerformance`.
   */
  readonly networkInterfaceTrafficMode?: string | undefined;
  /** A change replaces the object. */
  readonly queuePairNumber?: number | undefined;
  /** A change replaces the object. */
  readonly securityGroupIds?: readonly IdReference[] | undefined;
  /** A change replaces the object. */
  readonly sourceDestCheck?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly vswitchId?: IdReference | undefined;
}

/** Attributes of alicloud_instance, as in aliyun/alicloud 1.289.0. */
export interface InstanceAttributes {
  /** A change of an existing object is planned and never sent. */
  readonly allocatePublicIp?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly autoReleaseTime?: string | undefined;
  /**
   * A change is made online.
   * Default: `1`.
   * Takes `1`, `2`, `3`, `6`, `12`.
   */
  readonly autoRenewPeriod?: number | undefined;
  /** A change replaces the object. */
  readonly availabilityZone?: ZoneId | undefined;
  /**
   * A change stops and starts a running instance.
   * At most 1.
   */
  readonly cpuOptions?: readonly InstanceCpuOptions[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `Standard`, `Unlimited`.
   */
  readonly creditSpecification?: string | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * At most 16.
   */
  readonly dataDisks?: readonly InstanceDataDisks[] | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Not together with `spotPriceLimit`, `spotStrategy`.
   */
  readonly dedicatedHostId?: IdReference | undefined;
  /** A change is made online. */
  readonly deletionProtection?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly deploymentSetId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   */
  readonly description?: string | undefined;
  /**
   * Read only together with another change.
   * Default: `false`.
   */
  readonly dryRun?: boolean | IResolvable | undefined;
  /** A change stops and starts a running instance. */
  readonly enableHighDensityMode?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly enableJumboFrame?: boolean | IResolvable | undefined;
  /**
   * Read only when the object is deleted.
   * Default: `false`.
   */
  readonly forceDelete?: boolean | IResolvable | undefined;
  /** A change stops and starts a running instance. */
  readonly hostName?: string | undefined;
  /** A change replaces the object. */
  readonly hpcClusterId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes `enabled`, `disabled`.
   */
  readonly httpEndpoint?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 1 to 64.
   */
  readonly httpPutResponseHopLimit?: number | undefined;
  /**
   * A change is made online.
   * Takes `optional`, `required`.
   */
  readonly httpTokens?: string | undefined;
  /** A change stops and starts a running instance. */
  readonly imageId?: ImageId | { readonly id: string } | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * At most 1.
   */
  readonly imageOptions?: readonly InstanceImageOptions[] | IResolvable | undefined;
  /**
   * Read only together with another change.
   * Default: `true`.
   */
  readonly includeDataDisks?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `PrePaid`, `PostPaid`.
   */
  readonly instanceChargeType?: string | undefined;
  /**
   * A change is made online.
   * Takes 2 to 128 bytes.
   */
  readonly instanceName?: string | undefined;
  /**
   * A change stops and starts a running instance.
   * Takes what matches `^ecs\..*`.
   */
  readonly instanceType?: InstanceTypeName | undefined;
  /**
   * A change is made online.
   * Takes `PayByBandwidth`, `PayByTraffic`.
   */
  readonly internetChargeType?: string | undefined;
  /** A change is made online. */
  readonly internetMaxBandwidthIn?: number | undefined;
  /** A change is made online. */
  readonly internetMaxBandwidthOut?: number | undefined;
  /**
   * A change replaces the object.
   * Takes 1 to 10.
   * Not together with `ipv6Addresses`.
   */
  readonly ipv6AddressCount?: number | undefined;
  /**
   * A change is made online.
   * At most 10.
   * Not together with `ipv6AddressCount`.
   */
  readonly ipv6Addresses?: readonly string[] | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly isOutdated?: boolean | IResolvable | undefined;
  /** A change reboots the instance. */
  readonly keyName?: string | undefined;
  /** A change stops and starts a running instance. */
  readonly kmsEncryptedPassword?: string | undefined;
  /** Read only together with another change. */
  readonly kmsEncryptionContext?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly launchTemplateId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly launchTemplateName?: string | undefined;
  /** A change replaces the object. */
  readonly launchTemplateVersion?: string | undefined;
  /**
   * A change is made online.
   * Takes `Stop`, `AutoRecover`, `AutoRedeploy`.
   */
  readonly maintenanceAction?: string | undefined;
  /** A change is made online. */
  readonly maintenanceNotify?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * At most 1.
   */
  readonly maintenanceTime?: readonly InstanceMaintenanceTime[] | IResolvable | undefined;
  /** A change replaces the object. */
  readonly networkCardIndex?: number | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Takes `Standard`, `HighPerformance`.
   */
  readonly networkInterfaceTrafficMode?: string | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly networkInterfaces?: readonly InstanceNetworkInterfaces[] | IResolvable | undefined;
  /**
   * Read only together with another change.
   * Takes `upgrade`, `downgrade`.
   */
  readonly operatorType?: string | undefined;
  /** A change stops and starts a running instance. */
  readonly password?: string | undefined;
  /** Read only together with another change. */
  readonly passwordInherit?: boolean | IResolvable | undefined;
  /**
   * Read only together with another change.
   * Takes 1 to 9; or `12`, `24`, `36`, `48`, `60`.
   */
  readonly period?: number | undefined;
  /**
   * Read only together with another change.
   * Default: `"Month"`.
   * Takes `Week`, `Month`.
   */
  readonly periodUnit?: string | undefined;
  /** A change stops and starts a running instance. */
  readonly privateIp?: string | undefined;
  /** A change is made online. */
  readonly privatePoolOptionsId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes `Open`, `Target`, `None`.
   */
  readonly privatePoolOptionsMatchCriteria?: string | undefined;
  /** A change replaces the object. */
  readonly queuePairNumber?: number | undefined;
  /**
   * A change is made online.
   * Default: `"Normal"`.
   * Takes `AutoRenewal`, `Normal`, `NotRenewal`.
   */
  readonly renewalStatus?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /**
   * A change is made online.
   * @deprecated use `alicloud_ecs_ram_role_attachment`
   */
  readonly roleName?: string | undefined;
  /**
   * A change is made online.
   * Not together with `secondaryPrivateIps`.
   */
  readonly secondaryPrivateIpAddressCount?: number | undefined;
  /**
   * A change is made online.
   * Not together with `secondaryPrivateIpAddressCount`.
   */
  readonly secondaryPrivateIps?: readonly string[] | undefined;
  /**
   * A change replaces the object.
   * Takes `Active`, `Deactive`.
   */
  readonly securityEnhancementStrategy?: string | undefined;
  /** A change is made online. */
  readonly securityGroups?: readonly string[] | undefined;
  /** A change replaces the object. */
  readonly sourceDestCheck?: boolean | IResolvable | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes 0 to 6.
   */
  readonly spotDuration?: number | undefined;
  /**
   * A change replaces the object.
   * Takes `Terminate`, `Stop`.
   */
  readonly spotInterruptionBehavior?: string | undefined;
  /** A change replaces the object. */
  readonly spotPriceLimit?: number | undefined;
  /**
   * A change replaces the object.
   * Takes `NoSpot`, `SpotAsPriceGo`, `SpotWithPriceLimit`.
   */
  readonly spotStrategy?: string | undefined;
  /**
   * A change stops and starts a running instance.
   * Takes `Running`, `Stopped`.
   */
  readonly status?: string | undefined;
  /**
   * Read only together with another change.
   * Takes `StopCharging`, `KeepCharging`, `Not-applicable`.
   */
  readonly stoppedMode?: string | undefined;
  /** A change is made online. */
  readonly systemDiskAutoSnapshotPolicyId?: IdReference | undefined;
  /** A change is made online. */
  readonly systemDiskBurstingEnabled?: boolean | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Takes `all`, `cloud`, `ephemeral_ssd`, `cloud_essd`, `cloud_efficiency`, `cloud_ssd`, `local_disk`, `cloud_auto`, `cloud_essd_entry`.
   */
  readonly systemDiskCategory?: string | undefined;
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   */
  readonly systemDiskDescription?: string | undefined;
  /** A change replaces the object. */
  readonly systemDiskEncryptAlgorithm?: string | undefined;
  /** A change replaces the object. */
  readonly systemDiskEncrypted?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly systemDiskKmsKeyId?: IdReference | undefined;
  /**
   * A change is made online.
   * Takes 2 to 128 bytes.
   */
  readonly systemDiskName?: string | undefined;
  /**
   * A change is made online.
   * Takes `PL0`, `PL1`, `PL2`, `PL3`.
   */
  readonly systemDiskPerformanceLevel?: string | undefined;
  /** A change is made online. */
  readonly systemDiskProvisionedIops?: number | undefined;
  /** A change is made online. */
  readonly systemDiskSize?: number | undefined;
  /** A change replaces the object. */
  readonly systemDiskStorageClusterId?: IdReference | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change stops and starts a running instance. */
  readonly userData?: string | undefined;
  /** A change is made online. */
  readonly volumeTags?: { readonly [key: string]: string } | undefined;
  /** A change stops and starts a running instance. */
  readonly vpcId?: IdReference | undefined;
  /** A change stops and starts a running instance. */
  readonly vswitchId?: IdReference | undefined;
}

/** Block `access_mode` of alicloud_nat_gateway. */
export interface NatGatewayAccessMode {
  /** A change replaces the object. */
  readonly modeValue?: string | undefined;
  /** A change replaces the object. */
  readonly tunnelType?: string | undefined;
}

/** Attributes of alicloud_nat_gateway, as in aliyun/alicloud 1.289.0. */
export interface NatGatewayAttributes {
  /**
   * A change replaces the object.
   * At most 1.
   */
  readonly accessMode?: readonly NatGatewayAccessMode[] | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Takes `CrossAZ`, `SingleAZ`.
   */
  readonly availabilityMode?: string | undefined;
  /** A change is made online. */
  readonly deletionProtection?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /** Read only together with another change. */
  readonly dryRun?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `MULTI_BINDED`, `NAT`.
   */
  readonly eipBindMode?: string | undefined;
  /** Read only when the object is deleted. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly icmpReplyEnabled?: boolean | IResolvable | undefined;
  /**
   * A change replaces the object.
   * Takes `PostPaid`, `PrePaid`.
   * Not together with `paymentType`.
   * @deprecated use `paymentType`
   */
  readonly instanceChargeType?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `PayByLcu`, `PayBySpec`.
   */
  readonly internetChargeType?: string | undefined;
  /**
   * A change is made online.
   * Not together with `natGatewayName`.
   * @deprecated use `natGatewayName`
   */
  readonly name?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly natGatewayName?: string | undefined;
  /**
   * A change is made online.
   * Takes `Enhanced`, `Normal`.
   */
  readonly natType?: string | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes `internet`, `intranet`.
   */
  readonly networkType?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `PayAsYouGo`, `Subscription`.
   * Not together with `instanceChargeType`.
   */
  readonly paymentType?: string | undefined;
  /**
   * A change of an existing object is planned and never sent.
   * Takes 1 to 9; or `12`, `24`, `36`.
   */
  readonly period?: number | undefined;
  /** A change replaces the object. */
  readonly privateLinkEnabled?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `Large`, `Middle`, `Small`, `XLarge.1`.
   */
  readonly specification?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
  /** A change is made online. */
  readonly vswitchId?: IdReference | undefined;
}

/** Block `egress_acl_entries` of alicloud_network_acl. */
export interface NetworkAclEgressAclEntries {
  /** Takes 1 to 256 bytes. */
  readonly description?: string | undefined;
  readonly destinationCidrIp?: string | undefined;
  readonly entryType?: string | undefined;
  readonly ipVersion?: string | undefined;
  /** Takes 1 to 128 bytes. */
  readonly networkAclEntryName?: string | undefined;
  /** Takes `accept`, `drop`. */
  readonly policy?: string | undefined;
  readonly port?: string | undefined;
  /** Takes `icmp`, `gre`, `tcp`, `udp`, `all`, `icmpv6`. */
  readonly protocol?: string | undefined;
}

/** Block `ingress_acl_entries` of alicloud_network_acl. */
export interface NetworkAclIngressAclEntries {
  /** Takes 1 to 256 bytes. */
  readonly description?: string | undefined;
  readonly entryType?: string | undefined;
  readonly ipVersion?: string | undefined;
  /** Takes 1 to 128 bytes. */
  readonly networkAclEntryName?: string | undefined;
  /** Takes `accept`, `drop`. */
  readonly policy?: string | undefined;
  readonly port?: string | undefined;
  /** Takes `icmp`, `gre`, `tcp`, `udp`, `all`, `icmpv6`. */
  readonly protocol?: string | undefined;
  readonly sourceCidrIp?: string | undefined;
}

/** Block `resources` of alicloud_network_acl. */
export interface NetworkAclResources {
  readonly resourceId: IdReference;
  readonly resourceType: string;
}

/** Attributes of alicloud_network_acl, as in aliyun/alicloud 1.289.0. */
export interface NetworkAclAttributes {
  /**
   * A change is made online.
   * Takes 2 to 256 bytes.
   */
  readonly description?: string | undefined;
  /** A change is made online. */
  readonly egressAclEntries?: readonly NetworkAclEgressAclEntries[] | IResolvable | undefined;
  /** A change is made online. */
  readonly ingressAclEntries?: readonly NetworkAclIngressAclEntries[] | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes 2 to 128 bytes.
   * @deprecated use `networkAclName`
   */
  readonly name?: string | undefined;
  /**
   * A change is made online.
   * Takes 2 to 128 bytes.
   * Not together with `name`.
   */
  readonly networkAclName?: string | undefined;
  /** A change is made online. */
  readonly resources?: readonly NetworkAclResources[] | IResolvable | undefined;
  /** A change is made online. */
  readonly sourceNetworkAclId?: IdReference | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
}

/** Attributes of alicloud_route_entry, as in aliyun/alicloud 1.289.0. */
export interface RouteEntryAttributes {
  /** A change replaces the object. */
  readonly description?: string | undefined;
  /** A change replaces the object. */
  readonly destinationCidrblock?: string | undefined;
  /**
   * A change replaces the object.
   * Takes 2 to 128 bytes.
   */
  readonly name?: string | undefined;
  /** A change replaces the object. */
  readonly nexthopId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly nexthopType?: string | undefined;
  /** A change replaces the object. */
  readonly routeTableId: IdReference;
}

/** Attributes of alicloud_route_table, as in aliyun/alicloud 1.289.0. */
export interface RouteTableAttributes {
  /**
   * A change replaces the object.
   * Takes `VSwitch`, `Gateway`.
   */
  readonly associateType?: string | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `routeTableName`
   */
  readonly name?: string | undefined;
  /** A change is made online. */
  readonly routePropagationEnable?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly routeTableName?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
}

/** Attributes of alicloud_route_table_attachment, as in aliyun/alicloud 1.289.0. */
export interface RouteTableAttachmentAttributes {
  /** A change replaces the object. */
  readonly routeTableId: IdReference;
  /** A change replaces the object. */
  readonly vswitchId: IdReference;
}

/** Attributes of alicloud_security_group, as in aliyun/alicloud 1.289.0. */
export interface SecurityGroupAttributes {
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `innerAccessPolicy`
   */
  readonly innerAccess?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `Accept`, `Drop`.
   * Not together with `innerAccess`.
   */
  readonly innerAccessPolicy?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `securityGroupName`
   */
  readonly name?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly securityGroupName?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `normal`, `enterprise`.
   */
  readonly securityGroupType?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId?: IdReference | undefined;
}

/** Attributes of alicloud_security_group_rule, as in aliyun/alicloud 1.289.0. */
export interface SecurityGroupRuleAttributes {
  /** A change replaces the object. */
  readonly cidrIp?: string | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `tcp`, `udp`, `icmp`, `icmpv6`, `gre`, `all`.
   */
  readonly ipProtocol: string;
  /**
   * A change replaces the object.
   * Not together with `cidrIp`.
   */
  readonly ipv6CidrIp?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `internet`, `intranet`.
   */
  readonly nicType?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `"accept"`.
   * Takes `accept`, `drop`.
   */
  readonly policy?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `"-1/-1"`.
   */
  readonly portRange?: string | undefined;
  /** A change replaces the object. */
  readonly prefixListId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Default: `1`.
   * Takes 1 to 100.
   */
  readonly priority?: number | undefined;
  /** A change replaces the object. */
  readonly securityGroupId: IdReference;
  /**
   * A change replaces the object.
   * @deprecated use `sourceGroupOwnerId`
   */
  readonly sourceGroupOwnerAccount?: string | undefined;
  /** A change replaces the object. */
  readonly sourceGroupOwnerId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Not together with `cidrIp`.
   */
  readonly sourceSecurityGroupId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * Takes `ingress`, `egress`.
   */
  readonly type: string;
}

/** Attributes of alicloud_snat_entry, as in aliyun/alicloud 1.289.0. */
export interface SnatEntryAttributes {
  /** A change is made online. */
  readonly eipAffinity?: number | undefined;
  /** A change is made online. */
  readonly snatEntryName?: string | undefined;
  /** A change is made online. */
  readonly snatIp: string;
  /** A change replaces the object. */
  readonly snatTableId: IdReference;
  /**
   * A change replaces the object.
   * Not together with `sourceVswitchId`.
   */
  readonly sourceCidr?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `sourceCidr`.
   */
  readonly sourceVswitchId?: IdReference | undefined;
}

/** Attributes of alicloud_vpc, as in aliyun/alicloud 1.289.0. */
export interface VpcAttributes {
  /** A change is made online. */
  readonly cidrBlock?: string | undefined;
  /** A change is made online. */
  readonly classicLinkEnabled?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * Takes `ENABLED`, `DISABLED`.
   */
  readonly dnsHostnameStatus?: string | undefined;
  /** Read only when the object is deleted. */
  readonly dryRun?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly enableIpv6?: boolean | IResolvable | undefined;
  /** Read only when the object is deleted. */
  readonly forceDelete?: boolean | IResolvable | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly ipv4CidrMask?: number | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly ipv4IpamPoolId?: IdReference | undefined;
  /**
   * A change replaces the object.
   * @deprecated use `alicloud_vpc_ipv6_cidr_block`
   */
  readonly ipv6CidrBlock?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `alicloud_vpc_ipv6_cidr_block`
   */
  readonly ipv6Isp?: string | undefined;
  /** A change replaces the object. */
  readonly isDefault?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * @deprecated use `vpcName`
   */
  readonly name?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /**
   * A change is made online.
   * @deprecated use `alicloud_vpc_ipv4_cidr_block`
   */
  readonly secondaryCidrBlocks?: readonly string[] | undefined;
  /**
   * Read only together with another change.
   * @deprecated use `alicloud_vpc_ipv4_cidr_block`
   */
  readonly secondaryCidrMask?: number | undefined;
  /** A change is made online. */
  readonly systemRouteTableDescription?: string | undefined;
  /** A change is made online. */
  readonly systemRouteTableName?: string | undefined;
  /** A change is made online. */
  readonly systemRouteTableRoutePropagationEnable?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly userCidrs?: readonly string[] | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly vpcName?: string | undefined;
}

/** Attributes of alicloud_vpc_flow_log, as in aliyun/alicloud 1.289.0. */
export interface VpcFlowLogAttributes {
  /** A change is made online. */
  readonly aggregationInterval?: string | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /** A change is made online. */
  readonly flowLogName?: string | undefined;
  /** A change is made online. */
  readonly ipVersion?: string | undefined;
  /** A change replaces the object. */
  readonly logStoreName: string;
  /** A change replaces the object. */
  readonly projectName: string;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly resourceId: IdReference;
  /**
   * A change replaces the object.
   * Takes `NetworkInterface`, `VPC`, `VSwitch`.
   */
  readonly resourceType: string;
  /**
   * A change is made online.
   * Takes `Active`, `Inactive`.
   */
  readonly status?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly trafficPath?: readonly string[] | undefined;
  /**
   * A change replaces the object.
   * Takes `All`, `Allow`, `Drop`.
   */
  readonly trafficType: string;
}

/** Attributes of alicloud_vpc_ha_vip, as in aliyun/alicloud 1.289.0. */
export interface VpcHaVipAttributes {
  /**
   * A change is made online.
   * Takes what matches `^.{2,256}$`.
   */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * Not together with `havipName`.
   */
  readonly haVipName?: string | undefined;
  /**
   * A change is made online.
   * @deprecated use `haVipName`
   */
  readonly havipName?: string | undefined;
  /** A change replaces the object. */
  readonly ipAddress?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vswitchId: IdReference;
}

/** Attributes of alicloud_vpc_ipv4_cidr_block, as in aliyun/alicloud 1.289.0. */
export interface VpcIpv4CidrBlockAttributes {
  /** A change of an existing object is planned and never sent. */
  readonly ipv4IpamPoolId?: IdReference | undefined;
  /** A change replaces the object. */
  readonly secondaryCidrBlock?: string | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly secondaryCidrMask?: number | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
}

/** Attributes of alicloud_vpc_ipv6_gateway, as in aliyun/alicloud 1.289.0. */
export interface VpcIpv6GatewayAttributes {
  /**
   * A change is made online.
   * Takes what matches `^[a-zA-Z一-龥][一-龥A-Za-z0-9_-]{2,256}$`.
   */
  readonly description?: string | undefined;
  /**
   * A change is made online.
   * Takes what matches `^[a-zA-Z一-龥][一-龥A-Za-z0-9_-]{1,128}$`.
   */
  readonly ipv6GatewayName?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly spec?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
}

/** Attributes of alicloud_vpc_peer_connection, as in aliyun/alicloud 1.289.0. */
export interface VpcPeerConnectionAttributes {
  /** A change replaces the object. */
  readonly acceptingAliUid?: number | undefined;
  /** A change replaces the object. */
  readonly acceptingRegionId: IdReference;
  /** A change replaces the object. */
  readonly acceptingVpcId: IdReference;
  /**
   * A change is made online.
   * Takes at least 1.
   */
  readonly bandwidth?: number | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /** Read only together with another change. */
  readonly dryRun?: boolean | IResolvable | undefined;
  /** Read only when the object is deleted. */
  readonly forceDelete?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * Takes `Platinum`, `Gold`, `Silver`.
   */
  readonly linkType?: string | undefined;
  /** A change is made online. */
  readonly peerConnectionName?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: IdReference | undefined;
  /** A change is made online. */
  readonly status?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId: IdReference;
}

/** Attributes of alicloud_vswitch, as in aliyun/alicloud 1.289.0. */
export interface VSwitchAttributes {
  /**
   * A change replaces the object.
   * @deprecated use `zoneId`
   */
  readonly availabilityZone?: ZoneId | undefined;
  /** A change replaces the object. */
  readonly cidrBlock?: string | undefined;
  /** A change is made online. */
  readonly description?: string | undefined;
  /** A change is made online. */
  readonly enableIpv6?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly ipv6CidrBlockMask?: number | undefined;
  /** A change replaces the object. */
  readonly isDefault?: boolean | IResolvable | undefined;
  /**
   * A change is made online.
   * @deprecated use `vswitchName`
   */
  readonly name?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change replaces the object. */
  readonly vpcId?: IdReference | undefined;
  /** A change is made online. */
  readonly vpcIpv6CidrBlock?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly vswitchName?: string | undefined;
  /** A change replaces the object. */
  readonly zoneId?: ZoneId | undefined;
}
