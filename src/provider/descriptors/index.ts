import type { Descriptor } from "../descriptor";
import { ecsNetworkInterface } from "./ecs-network-interface";
import { ecsNetworkInterfaceAttachment } from "./ecs-network-interface-attachment";
import { eipAddress } from "./eip-address";
import { eipAssociation } from "./eip-association";
import { instance } from "./instance";
import { securityGroup } from "./security-group";
import { securityGroupRule } from "./security-group-rule";
import { vpc } from "./vpc";
import { vswitch } from "./vswitch";

/** Every resource type that is covered. */
export const DESCRIPTORS: readonly Descriptor[] = [
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
