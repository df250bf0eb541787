import type { JsonObject } from "../../../src/model/json";

const TEXT: JsonObject = { type: "string" };
const REQUIRED: JsonObject = { required_providers: { alicloud: { source: "aliyun/alicloud" } } };

/** A site: a VPC with a vSwitch in each of its zones. */
export const SITE: JsonObject = {
  terraform: REQUIRED,
  variable: { name: TEXT, block: TEXT, zones: { type: "list(string)" }, size: TEXT, image: TEXT },
  resource: {
    alicloud_vpc: { main: { vpc_name: "${var.name}", cidr_block: "${var.block}" } },
    alicloud_vswitch: {
      main: {
        count: "${length(var.zones)}",
        vpc_id: "${alicloud_vpc.main.id}",
        zone_id: "${var.zones[count.index]}",
        cidr_block: "${cidrsubnet(alicloud_vpc.main.cidr_block, 8, count.index)}",
      },
    },
    alicloud_security_group: {
      main: { security_group_name: "${var.name}", vpc_id: "${alicloud_vpc.main.id}" },
    },
  },
  module: {
    hosts: {
      source: "./hosts",
      for_each:
        "${{ for i, zone in var.zones : zone => { own = alicloud_vswitch.main[i].id, other = alicloud_vswitch.main[length(var.zones) - 1 - i].id } }}",
      own: "${each.value.own}",
      other: "${each.value.other}",
      group: "${alicloud_security_group.main.id}",
      size: "${var.size}",
      image: "${var.image}",
    },
  },
  output: {
    vswitches: { value: "${alicloud_vswitch.main[*].id}" },
    group: { value: "${alicloud_security_group.main.id}" },
  },
};

/** The machines of one zone. */
export const HOSTS: JsonObject = {
  terraform: REQUIRED,
  variable: { own: TEXT, other: TEXT, group: TEXT, size: TEXT, image: TEXT },
  resource: {
    alicloud_instance: {
      host: {
        count: 2,
        instance_name: "host-${count.index}",
        instance_type: "${var.size}",
        image_id: "${var.image}",
        vswitch_id: "${var.own}",
        security_groups: ["${var.group}"],
      },
    },
    // eni/zone: one of them is in the vSwitch of the other zone
    alicloud_ecs_network_interface: {
      plane: {
        for_each: "${{ good = var.own, bad = var.other }}",
        vswitch_id: "${each.value}",
        security_group_ids: ["${var.group}"],
      },
    },
    alicloud_ecs_network_interface_attachment: {
      plane: {
        for_each: { good: 0, bad: 1 },
        instance_id: "${alicloud_instance.host[each.value].id}",
        network_interface_id: "${alicloud_ecs_network_interface.plane[each.key].id}",
      },
    },
  },
};
