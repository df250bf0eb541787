import type { Descriptor } from "../descriptor";
import { ecsDisk } from "./ecs-disk";
import { ecsDiskAttachment } from "./ecs-disk-attachment";
import { ecsKeyPair } from "./ecs-key-pair";
import { ecsKeyPairAttachment } from "./ecs-key-pair-attachment";
import { ecsLaunchTemplate } from "./ecs-launch-template";
import { ecsNetworkInterface } from "./ecs-network-interface";
import { ecsNetworkInterfaceAttachment } from "./ecs-network-interface-attachment";
import { ecsNetworkInterfacePermission } from "./ecs-network-interface-permission";
import { eipAddress } from "./eip-address";
import { eipAssociation } from "./eip-association";
import { instance } from "./instance";
import { natGateway } from "./nat-gateway";
import { routeEntry } from "./route-entry";
import { routeTable } from "./route-table";
import { routeTableAttachment } from "./route-table-attachment";
import { securityGroup } from "./security-group";
import { securityGroupRule } from "./security-group-rule";
import { snatEntry } from "./snat-entry";
import { vpc } from "./vpc";
import { vpcIpv4CidrBlock } from "./vpc-ipv4-cidr-block";
import { vswitch } from "./vswitch";

/** Types that have a construct. */
export const CONSTRUCTED: readonly Descriptor[] = [
  vpc,
  vswitch,
  securityGroup,
  securityGroupRule,
  instance,
  ecsNetworkInterface,
  ecsNetworkInterfaceAttachment,
  eipAddress,
  eipAssociation,
];

/** Every resource type that is covered: planned, checked and ordered as the provider does it. */
export const DESCRIPTORS: readonly Descriptor[] = [
  ...CONSTRUCTED,
  ecsDisk,
  ecsDiskAttachment,
  ecsKeyPair,
  ecsKeyPairAttachment,
  ecsLaunchTemplate,
  ecsNetworkInterfacePermission,
  natGateway,
  routeEntry,
  routeTable,
  routeTableAttachment,
  snatEntry,
  vpcIpv4CidrBlock,
];
