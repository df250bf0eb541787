import fc from "fast-check";
import type { Json, JsonObject } from "../../../src/model/json";
import type { Host } from "./world";

/** What people have beside machines and interfaces, and how they write it. Numbers are taken modulo what there is. */
export interface AroundShape {
  readonly disks: number;
  readonly gateway: boolean;
  readonly tables: number;
  readonly keyPair: boolean;
  /** A machine of which data sources say the zone, the type and the image. */
  readonly asked: boolean;
  /** Whether a group is made, or one that exists is used. */
  readonly makes: boolean;
  /** How the one that is used is chosen. */
  readonly choice: number;
}

export const around: fc.Arbitrary<AroundShape> = fc.record({
  disks: fc.nat({ max: 2 }),
  gateway: fc.boolean(),
  tables: fc.nat({ max: 2 }),
  keyPair: fc.boolean(),
  asked: fc.boolean(),
  makes: fc.boolean(),
  choice: fc.nat({ max: 3 }),
});

export interface Surroundings {
  readonly resources: Readonly<Record<string, JsonObject>>;
  readonly data: Readonly<Record<string, JsonObject>>;
  readonly locals: JsonObject;
}

/** Whether an address is of what stands around. */
export function isAround(address: string): boolean {
  return /\.(?:around\d?|asked|maybe)$/.test(address);
}

const VPC = "${alicloud_vpc.v0.id}";
const VSWITCH = "${alicloud_vswitch.v0s0.id}";
/** A table of its own is nothing for the machines of an old family. */
const OWN_VPC = "${alicloud_vpc.around.id}";
const ZONE = "${data.alicloud_zones.here.zones[0].id}";

/** What stands beside the machines of the first VPC; none of it exists yet. */
export function surroundings(shape: AroundShape, hosts: readonly Host[]): Surroundings {
  const host = hosts[0] as Host;
  return {
    resources: {
      "alicloud_vpc.around": { vpc_name: "around", cidr_block: "172.30.0.0/16", description: "", tags: {} },
      "alicloud_security_group.around": { security_group_name: "around", vpc_id: OWN_VPC, tags: null },
      ...disks(shape, host),
      ...(shape.gateway ? gateway() : {}),
      ...tables(shape),
      ...(shape.keyPair ? keyPair(host) : {}),
      ...(shape.asked ? machine() : {}),
      ...group(shape),
    },
    data: shape.asked ? QUESTIONS : {},
    locals: { makes: shape.makes },
  };
}

/** In the zone of the machine, in words or because its vSwitch says so; what is empty counts as not set. */
function disks({ disks: count }: AroundShape, { self, zone, vswitch }: Host): Record<string, JsonObject> {
  const made: Record<string, JsonObject> = {};
  for (let i = 0; i < count; i++) {
    made[`alicloud_ecs_disk.around${i}`] = {
      zone_id: i === 0 ? zone : `\${alicloud_vswitch.${vswitch}.zone_id}`,
      category: "cloud_essd",
      size: 40 + i,
      performance_level: i === 0 ? "PL1" : null,
      kms_key_id: "",
      snapshot_id: "",
      tags: {},
    };
    made[`alicloud_ecs_disk_attachment.around${i}`] = {
      disk_id: `\${alicloud_ecs_disk.around${i}.id}`,
      instance_id: `\${${self}.id}`,
    };
  }
  return made;
}

function gateway(): Record<string, JsonObject> {
  return {
    "alicloud_nat_gateway.around": {
      vpc_id: VPC,
      vswitch_id: VSWITCH,
      nat_type: "Enhanced",
      payment_type: "PayAsYouGo",
      description: "",
    },
    "alicloud_eip_address.around": { address_name: "around", bandwidth: "5" },
    "alicloud_eip_association.around": {
      allocation_id: "${alicloud_eip_address.around.id}",
      instance_id: "${alicloud_nat_gateway.around.id}",
      instance_type: "Nat",
    },
    "alicloud_snat_entry.around": {
      snat_table_id: "${alicloud_nat_gateway.around.snat_table_ids}",
      source_vswitch_id: VSWITCH,
      snat_ip: "${alicloud_eip_address.around.ip_address}",
      depends_on: ["alicloud_eip_association.around"],
    },
  };
}

/** One table has a vSwitch of its own; no destination is there twice. */
function tables({ tables: count }: AroundShape): Record<string, JsonObject> {
  if (count === 0) return {};
  return {
    "alicloud_vswitch.around": {
      vpc_id: OWN_VPC,
      zone_id: "cn-hangzhou-h",
      cidr_block: "172.30.1.0/24",
      description: null,
      ipv6_cidr_block_mask: null,
    },
    "alicloud_route_table.around": { count, vpc_id: OWN_VPC, route_table_name: "around-${count.index}" },
    "alicloud_route_table_attachment.around": {
      vswitch_id: "${alicloud_vswitch.around.id}",
      route_table_id: "${alicloud_route_table.around[0].id}",
    },
  };
}

function keyPair({ self }: Host): Record<string, JsonObject> {
  return {
    "alicloud_ecs_key_pair.around": { key_pair_name: "around" },
    "alicloud_ecs_key_pair_attachment.around": {
      key_pair_name: "${alicloud_ecs_key_pair.around.key_pair_name}",
      instance_ids: [`\${${self}.id}`],
    },
  };
}

const QUESTIONS: Record<string, JsonObject> = {
  "data.alicloud_zones.here": { available_resource_creation: "VSwitch" },
  "data.alicloud_instance_types.small": { instance_type_family: "ecs.g7", cpu_core_count: 2, memory_size: 8 },
  "data.alicloud_images.linux": { owners: "system", name_regex: "^aliyun_3_x64", most_recent: true },
};

function machine(): Record<string, JsonObject> {
  return {
    "alicloud_vswitch.asked": { vpc_id: OWN_VPC, zone_id: ZONE, cidr_block: "172.30.2.0/24" },
    "alicloud_instance.asked": {
      instance_name: "asked",
      instance_type: "${data.alicloud_instance_types.small.instance_types[0].id}",
      image_id: "${data.alicloud_images.linux.images[0].id}",
      vswitch_id: "${alicloud_vswitch.asked.id}",
      security_groups: ["${alicloud_security_group.around.id}"],
      user_data: "",
      key_name: null,
      private_ip: "",
    },
    "alicloud_ecs_disk.asked": { zone_id: ZONE, category: "cloud_essd", size: 40 },
    "alicloud_ecs_disk_attachment.asked": {
      disk_id: "${alicloud_ecs_disk.asked.id}",
      instance_id: "${alicloud_instance.asked.id}",
    },
  };
}

/** The same said in the ways that people have for it. */
const CHOICES: readonly string[] = [
  "${local.makes ? alicloud_security_group.maybe[0].id : alicloud_security_group.v0g0.id}",
  "${try(alicloud_security_group.maybe[0].id, alicloud_security_group.v0g0.id)}",
  "${concat(alicloud_security_group.maybe[*].id, [alicloud_security_group.v0g0.id])[0]}",
  "${coalesce(one(alicloud_security_group.maybe[*].id), alicloud_security_group.v0g0.id)}",
];

function group({ choice }: AroundShape): Record<string, JsonObject> {
  return {
    "alicloud_security_group.maybe": {
      count: "${local.makes ? 1 : 0}",
      security_group_name: "maybe",
      vpc_id: VPC,
      description: '${local.makes ? null : "no"}',
    },
    "alicloud_ecs_network_interface.maybe": {
      vswitch_id: VSWITCH,
      security_group_ids: [CHOICES[choice % CHOICES.length] as Json],
      description: "",
      private_ip_addresses: [],
      ipv6_addresses: null,
    },
  };
}
