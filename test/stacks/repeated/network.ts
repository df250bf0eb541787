import type { JsonObject } from "../../../src/model/json";
import { HOSTS, SITE } from "./modules";

/** A network as people write one: maps of sites, modules in modules, counts, data sources, and what exists already or not. */
export interface Documents {
  readonly root: JsonObject;
  /** By the folders of the modules. */
  readonly modules: Readonly<Record<string, JsonObject>>;
}

const IMAGE = "aliyun_3_x64_20G_alibase_20240819.vhd";

const VARIABLES: JsonObject = {
  sites: {
    type: "map(object({ block = string, zones = list(string), type = string }))",
    default: {
      east: { block: "10.1.0.0/16", zones: ["cn-hangzhou-h", "cn-hangzhou-i"], type: "ecs.g7.large" },
      west: { block: "10.2.0.0/16", zones: ["cn-hangzhou-j", "cn-hangzhou-k"], type: "ecs.g7.xlarge" },
    },
  },
  existing_vpc: { type: "string", default: "" },
  snat: { type: "bool", default: true },
};

const LOCALS: JsonObject = {
  zone: "${data.alicloud_zones.here.zones[0].id}",
  vpc_id: '${var.existing_vpc == "" ? one(alicloud_vpc.own[*].id) : var.existing_vpc}',
  blocks: { far: "10.99.0.0/24", near: "172.17.0.0/24" },
};

const DATA: JsonObject = {
  alicloud_zones: { here: { available_resource_creation: "VSwitch" } },
  alicloud_instance_types: { small: { instance_type_family: "ecs.g7", cpu_core_count: 2, eni_amount: 3 } },
};

const WEB = '${alicloud_security_group.kind["web"].id}';
const FIRST = "${alicloud_vswitch.same[0].id}";

/** What stands in one vSwitch: what is wrong with it stands in the comment before it. */
const NETWORK: JsonObject = {
  alicloud_vpc: {
    own: {
      count: '${var.existing_vpc == "" ? 1 : 0}',
      vpc_name: "own",
      cidr_block: "172.16.0.0/12",
      // vpc/secondary-blocks-twice
      secondary_cidr_blocks: ["192.168.0.0/16"],
    },
  },
  alicloud_vpc_ipv4_cidr_block: { more: { vpc_id: "${local.vpc_id}", secondary_cidr_block: "192.168.0.0/16" } },
  alicloud_vswitch: {
    same: {
      count: 3,
      vpc_id: "${local.vpc_id}",
      zone_id: "${local.zone}",
      cidr_block: '${cidrsubnet("172.16.0.0/12", 12, count.index)}',
    },
    // vswitch/overlap: with same[1]
    twin: { vpc_id: "${local.vpc_id}", zone_id: "${local.zone}", cidr_block: "172.16.1.0/24" },
    // vswitch/cidr: one of them is outside
    outside: {
      for_each: "${local.blocks}",
      vpc_id: "${local.vpc_id}",
      zone_id: "${local.zone}",
      cidr_block: "${each.value}",
    },
  },
  alicloud_security_group: {
    kind: {
      for_each: '${toset(["web", "db"])}',
      security_group_name: "${each.key}",
      vpc_id: "${local.vpc_id}",
      description: '${each.key == "db" ? null : "the web"}',
    },
  },
  alicloud_security_group_rule: {
    // security-group/duplicate-rule: two of them are one rule
    open: {
      for_each: { a: 80, b: 80, c: 443 },
      type: "ingress",
      ip_protocol: "tcp",
      nic_type: "intranet",
      port_range: "${each.value}/${each.value}",
      security_group_id: WEB,
      cidr_ip: "0.0.0.0/0",
    },
    // security-group/rule-ports
    ping: {
      type: "ingress",
      ip_protocol: "icmp",
      nic_type: "intranet",
      port_range: "80/80",
      security_group_id: '${alicloud_security_group.kind["db"].id}',
      cidr_ip: "10.0.0.0/8",
    },
  },
  // vswitch/single-route-table
  alicloud_route_table: { own: { count: 2, vpc_id: "${local.vpc_id}", route_table_name: "own-${count.index}" } },
  alicloud_route_table_attachment: {
    own: { count: 2, vswitch_id: FIRST, route_table_id: "${alicloud_route_table.own[count.index].id}" },
  },
  // nat-gateway/type
  alicloud_nat_gateway: {
    out: {
      for_each: '${var.snat ? { normal = "Normal" } : {}}',
      vpc_id: "${local.vpc_id}",
      nat_type: "${each.value}",
      payment_type: "PayAsYouGo",
      vswitch_id: FIRST,
    },
  },
};

const MACHINES: JsonObject = {
  alicloud_instance: {
    // eni/quota: three interfaces more on a type that takes two
    full: {
      count: 2,
      instance_name: "full-${count.index}",
      instance_type: "ecs.g7.large",
      image_id: IMAGE,
      vswitch_id: "${alicloud_vswitch.same[count.index + 1].id}",
      security_groups: [WEB],
    },
    // instance/type-exists
    typo: {
      for_each: { a: "ecs.g7.hueg" },
      instance_name: "typo-${each.key}",
      instance_type: "${each.value}",
      image_id: IMAGE,
      vswitch_id: "${alicloud_vswitch.same[2].id}",
      security_groups: ['${alicloud_security_group.kind["db"].id}'],
      // instance/credit-specification
      credit_specification: "Standard",
    },
    guest: {
      instance_name: "guest",
      instance_type: "${data.alicloud_instance_types.small.instance_types[0].id}",
      image_id: IMAGE,
      vswitch_id: '${module.site["east"].vswitches[0]}',
      security_groups: ['${module.site["east"].group}'],
    },
  },
  alicloud_ecs_network_interface: {
    full: {
      count: 6,
      vswitch_id: "${alicloud_vswitch.same[floor(count.index / 3) + 1].id}",
      security_group_ids: [WEB],
    },
    // eni/vpc: in the network of the other site
    foreign: {
      vswitch_id: '${module.site["west"].vswitches[0]}',
      security_group_ids: ['${module.site["west"].group}'],
    },
  },
  alicloud_ecs_network_interface_attachment: {
    full: {
      count: 6,
      instance_id: "${alicloud_instance.full[floor(count.index / 3)].id}",
      network_interface_id: "${alicloud_ecs_network_interface.full[count.index].id}",
    },
    foreign: {
      instance_id: "${alicloud_instance.guest.id}",
      network_interface_id: "${alicloud_ecs_network_interface.foreign.id}",
    },
  },
  // disk/zone: one of them is in the other zone; disk/size: PL3 begins at 1261
  alicloud_ecs_disk: {
    data: {
      for_each: { one: "cn-hangzhou-h", two: "cn-hangzhou-i" },
      zone_id: "${each.value}",
      category: "cloud_essd",
      size: 100,
      performance_level: '${each.key == "two" ? "PL3" : null}',
    },
  },
  alicloud_ecs_disk_attachment: {
    data: {
      for_each: "${alicloud_ecs_disk.data}",
      disk_id: "${each.value.id}",
      instance_id: "${alicloud_instance.guest.id}",
    },
  },
};

export const NETWORK_DOCUMENTS: Documents = {
  root: {
    variable: VARIABLES,
    locals: LOCALS,
    data: DATA,
    module: {
      site: {
        source: "./site",
        for_each: "${var.sites}",
        name: "${each.key}",
        block: "${each.value.block}",
        zones: "${each.value.zones}",
        size: "${each.value.type}",
        image: IMAGE,
      },
    },
    resource: { ...NETWORK, ...MACHINES },
  },
  modules: { site: SITE, "site/hosts": HOSTS },
};
