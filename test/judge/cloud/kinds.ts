import { attachment } from "./attachment";
import type { Kind } from "./cloud";
import { disk, diskAttachment } from "./disk";
import { eipAddress, eipAssociation } from "./eip";
import { instance } from "./instance";
import { keyPair } from "./key-pair";
import { natGateway, snatEntry } from "./nat-gateway";
import { networkInterface } from "./network-interface";
import { routeEntry, routeTableAttachment } from "./route";
import { securityGroup, securityGroupRule } from "./security-group";
import { vpc } from "./vpc";
import { vswitch } from "./vswitch";

const KINDS: Readonly<Record<string, Kind>> = {
  alicloud_vpc: vpc,
  alicloud_vswitch: vswitch,
  alicloud_security_group: securityGroup,
  alicloud_security_group_rule: securityGroupRule,
  alicloud_instance: instance,
  alicloud_ecs_network_interface: networkInterface,
  alicloud_ecs_network_interface_attachment: attachment,
  alicloud_eip_address: eipAddress,
  alicloud_eip_association: eipAssociation,
  alicloud_ecs_disk: disk,
  alicloud_ecs_disk_attachment: diskAttachment,
  alicloud_ecs_key_pair: keyPair,
  alicloud_nat_gateway: natGateway,
  alicloud_snat_entry: snatEntry,
  alicloud_route_entry: routeEntry,
  alicloud_route_table_attachment: routeTableAttachment,
};

/** Kept and given back as it is. */
const STORED: Kind = {
  create: async (cloud) => ({ id: cloud.newId("object"), facts: {} }),
};

/** What a type does in the cloud; a type without rules is only stored. */
export function kindOf(type: string): Kind {
  return KINDS[type] ?? STORED;
}
