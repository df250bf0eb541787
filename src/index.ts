export { type AcknowledgementProps, acknowledge, BadAcknowledgement } from "./constructs/acknowledge";
export { AlreadyAttached } from "./constructs/already-attached";
export { App, type AppProps } from "./constructs/app";
export type * from "./constructs/attributes";
export { Disk, type DiskAttachOptions, type DiskProps } from "./constructs/disk";
export { type AddressTarget, type AssociateOptions, EipAddress, type EipAddressProps } from "./constructs/eip-address";
export { EipAssociation, type EipAssociationProps } from "./constructs/eip-association";
export * from "./constructs/generated/classes";
export { guard } from "./constructs/guard";
export type { GuardOptions } from "./constructs/guard-options";
export {
  HighAvailabilityPair,
  type HighAvailabilityPairProps,
  type PairHaVipProps,
  type PairInterface,
  type PairSide,
  type PerSide,
} from "./constructs/high-availability-pair";
export { Instance, type InstanceProps } from "./constructs/instance";
export type { ImageId, InstanceTypeName, RegionId, RuleId, ZoneId } from "./constructs/names";
export { type AttachOptions, NetworkInterface, type NetworkInterfaceProps } from "./constructs/network-interface";
export {
  NetworkInterfaceAttachment,
  type NetworkInterfaceAttachmentProps,
} from "./constructs/network-interface-attachment";
export { AlicloudProvider, type AlicloudProviderConfig } from "./constructs/provider";
export type { IdReference } from "./constructs/references";
export { AppRejected } from "./constructs/rejected";
export { AlicloudResource, type ResourceConfig } from "./constructs/resource";
export { type NextHop, type Route, RouteTable, type RouteTableProps } from "./constructs/route-table";
export { SecurityGroup, type SecurityGroupProps, type SecurityRule } from "./constructs/security-group";
export { SecurityGroupRule, type SecurityGroupRuleProps } from "./constructs/security-group-rule";
export { SnatEntry, type SnatEntryProps } from "./constructs/snat-entry";
export { NetworkStack, type NetworkStackProps } from "./constructs/stack";
export { type ChosenVSwitchProps, Vpc, type VpcProps, type VSwitchMask } from "./constructs/vpc";
export { VpcHaVip, type VpcHaVipProps } from "./constructs/vpc-ha-vip";
export { VSwitch, type VSwitchProps } from "./constructs/vswitch";
export type { Location } from "./model/location";
export { InputError, type Problem } from "./model/problem";
export type { AttributeChange, ChangeKind, Hazard, StepAction } from "./plan/change";
export type { Plan } from "./plan/plan-type";
export type { Gate } from "./policy/gate";
export type { Change, Disruption, Finding, Result, StackSummary, Step } from "./policy/result";
export type { Fact, Fix, Severity } from "./rules/rule";
