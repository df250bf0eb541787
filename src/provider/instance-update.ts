/**
 * When the provider makes its calls while it updates an instance: `before` it stops the instance, while it is `stopped`,
 * or `after` it is started again, each list in order. A call that is not here is made before.
 *
 * Source: aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud/resource_alicloud_instance.go, lines 1700-2640.
 */
export const INSTANCE_UPDATE = {
  before: [
    "TagResources",
    "JoinResourceGroup",
    "JoinSecurityGroup",
    "ModifyDiskSpec",
    "ResizeDisk",
    "ApplyAutoSnapshotPolicy",
    "ModifyDiskAttribute",
    "ModifyInstanceAttribute",
    "ModifyInstanceAutoReleaseTime",
    "ModifyInstanceChargeType",
  ],
  stopped: ["ReplaceSystemDisk", "ModifyInstanceVpcAttribute", "ModifyInstanceSpec"],
  after: [
    "ModifyInstanceNetworkSpec",
    "ModifyInstanceAutoRenewAttribute",
    "AssignPrivateIpAddresses",
    "ModifyInstanceDeployment",
    "ModifyInstanceMaintenanceAttributes",
    "ModifyInstanceMetadataOptions",
    "AssignIpv6Addresses",
    "AttachKeyPair",
    "ModifyInstanceAttachmentAttributes",
    "AttachInstanceRamRole",
  ],
} as const;

/** Attributes that the provider changes while the instance is stopped, although by a call that it also makes before. */
export const CHANGED_WHILE_STOPPED: ReadonlySet<string> = new Set(["cpu_options", "enable_high_density_mode"]);
