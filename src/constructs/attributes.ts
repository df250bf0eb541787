// Generated from the schemas of the provider and the overlays by `npm run generate`. Do not edit.

import type { IResolvable } from "cdktf";

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
  readonly resourceGroupId?: string | undefined;
  /**
   * A change is made online.
   * Not together with `ipv4PrefixCount`, `ipv4Prefixes`, `privateIpAddresses`, `privateIps`, `privateIpsCount`.
   */
  readonly secondaryPrivateIpAddressCount?: number | undefined;
  /**
   * A change is made online.
   * Not together with `securityGroups`.
   */
  readonly securityGroupIds?: readonly string[] | undefined;
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
  readonly vswitchId: string;
}

/** Attributes of alicloud_ecs_network_interface_attachment, as in aliyun/alicloud 1.289.0. */
export interface NetworkInterfaceAttachmentAttributes {
  /** A change replaces the object. */
  readonly instanceId: string;
  /** A change replaces the object. */
  readonly networkCardIndex?: number | undefined;
  /** A change replaces the object. */
  readonly networkInterfaceId: string;
  /** A change replaces the object. */
  readonly trunkNetworkInstanceId?: string | undefined;
  /** A change of an existing object is planned and never sent. */
  readonly waitForNetworkConfigurationReady?: boolean | IResolvable | undefined;
}

/** Attributes of alicloud_eip_address, as in aliyun/alicloud 1.289.0. */
export interface EipAddressAttributes {
  /** A change of an existing object is planned and never sent. */
  readonly activityId?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly addressName?: string | undefined;
  /** A change replaces the object. */
  readonly allocationId?: string | undefined;
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
  readonly publicIpAddressPoolId?: string | undefined;
  /** A change is made online. */
  readonly resourceGroupId?: string | undefined;
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
  readonly allocationId: string;
  /** Read only when the object is deleted. */
  readonly force?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly instanceId: string;
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
  readonly vpcId?: string | undefined;
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
  readonly autoSnapshotPolicyId?: string | undefined;
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
  readonly kmsKeyId?: string | undefined;
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
  readonly snapshotId?: string | undefined;
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
  readonly networkInterfaceId?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `Standard`, `HighPerformance`.
   */
  readonly networkInterfaceTrafficMode?: string | undefined;
  /** A change replaces the object. */
  readonly queuePairNumber?: number | undefined;
  /** A change replaces the object. */
  readonly securityGroupIds?: readonly string[] | undefined;
  /** A change replaces the object. */
  readonly sourceDestCheck?: boolean | IResolvable | undefined;
  /** A change replaces the object. */
  readonly vswitchId?: string | undefined;
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
  readonly availabilityZone?: string | undefined;
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
  readonly dedicatedHostId?: string | undefined;
  /** A change is made online. */
  readonly deletionProtection?: boolean | IResolvable | undefined;
  /** A change is made online. */
  readonly deploymentSetId?: string | undefined;
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
  readonly hpcClusterId?: string | undefined;
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
  readonly imageId?: string | undefined;
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
  readonly instanceType?: string | undefined;
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
  readonly launchTemplateId?: string | undefined;
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
  readonly networkInterfaceId?: string | undefined;
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
  readonly privatePoolOptionsId?: string | undefined;
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
  readonly resourceGroupId?: string | undefined;
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
  readonly systemDiskAutoSnapshotPolicyId?: string | undefined;
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
  readonly systemDiskKmsKeyId?: string | undefined;
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
  readonly systemDiskStorageClusterId?: string | undefined;
  /** A change is made online. */
  readonly tags?: { readonly [key: string]: string } | undefined;
  /** A change stops and starts a running instance. */
  readonly userData?: string | undefined;
  /** A change is made online. */
  readonly volumeTags?: { readonly [key: string]: string } | undefined;
  /** A change stops and starts a running instance. */
  readonly vpcId?: string | undefined;
  /** A change stops and starts a running instance. */
  readonly vswitchId?: string | undefined;
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
  readonly resourceGroupId?: string | undefined;
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
  readonly vpcId?: string | undefined;
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
  readonly prefixListId?: string | undefined;
  /**
   * A change replaces the object.
   * Default: `1`.
   * Takes 1 to 100.
   */
  readonly priority?: number | undefined;
  /** A change replaces the object. */
  readonly securityGroupId: string;
  /**
   * A change replaces the object.
   * @deprecated use `sourceGroupOwnerId`
   */
  readonly sourceGroupOwnerAccount?: string | undefined;
  /** A change replaces the object. */
  readonly sourceGroupOwnerId?: string | undefined;
  /**
   * A change replaces the object.
   * Not together with `cidrIp`.
   */
  readonly sourceSecurityGroupId?: string | undefined;
  /**
   * A change replaces the object.
   * Takes `ingress`, `egress`.
   */
  readonly type: string;
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
  readonly ipv4IpamPoolId?: string | undefined;
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
  readonly resourceGroupId?: string | undefined;
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

/** Attributes of alicloud_vswitch, as in aliyun/alicloud 1.289.0. */
export interface VSwitchAttributes {
  /**
   * A change replaces the object.
   * @deprecated use `zoneId`
   */
  readonly availabilityZone?: string | undefined;
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
  readonly vpcId?: string | undefined;
  /** A change is made online. */
  readonly vpcIpv6CidrBlock?: string | undefined;
  /**
   * A change is made online.
   * Not together with `name`.
   */
  readonly vswitchName?: string | undefined;
  /** A change replaces the object. */
  readonly zoneId?: string | undefined;
}
