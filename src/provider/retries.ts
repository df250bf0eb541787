/** What the provider does about an order that nobody keeps: it tries again while the API answers with these codes. */
export interface Retry {
  readonly codes: readonly string[];
  /** For so long; then the apply fails. */
  readonly minutes: number;
  readonly source: string;
}

const AT = "aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, alicloud";

/** One vSwitch of a VPC at a time: the API serialises them, and each create is tried again with a fresh token. */
export const VSWITCH_CREATION: Retry = {
  codes: ["TaskConflict", "OperationConflict", "IncorrectVSwitchStatus"],
  minutes: 5,
  source: `${AT}/resource_alicloud_vswitch.go`,
};

/** While a vSwitch is bound to a route table, no interface can be made in it. */
export const INTERFACE_CREATION: Retry = {
  codes: ["IncorrectVSwitchStatus"],
  minutes: 2,
  source: `${AT}/resource_alicloud_ecs_network_interface.go; issue 5172 of the provider (2022-07)`,
};

/** The same for the primary interface of a new instance. */
export const INSTANCE_CREATION: Retry = {
  codes: ["IncorrectVSwitchStatus"],
  minutes: 10,
  source: `${AT}/resource_alicloud_instance.go`,
};

/** A group goes when the last member and the last rule that names it have gone. */
export const GROUP_DELETION: Retry = {
  codes: ["DependencyViolation"],
  minutes: 10,
  source: `${AT}/resource_alicloud_security_group.go`,
};

/** A vSwitch goes when nothing is in it any more. */
export const VSWITCH_DELETION: Retry = {
  codes: ["DependencyViolation"],
  minutes: 10,
  source: `${AT}/resource_alicloud_vswitch.go`,
};
